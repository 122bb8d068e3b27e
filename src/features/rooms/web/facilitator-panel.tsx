import { useText } from '#web/texts/language-provider.tsx'
import { currentItem } from './agenda-view.ts'
import { CaptureForm } from './capture-form.tsx'
import { CapturedList } from './captured-list.tsx'
import { Hands } from './hands.tsx'
import { PaceView } from './pace-view.tsx'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { Prompts } from './prompts.tsx'
import { ReactionsView } from './reactions-view.tsx'
import { useRoomHere } from './room-context.tsx'
import { UnsentList } from './unsent-list.tsx'
import { useCaptureDraft } from './use-capture-draft.ts'
import { useEditOf } from './use-edit-of.ts'
import { VoiceBalance } from './voice-balance.tsx'
import { WaitingQuestions } from './waiting-questions.tsx'

/** Beside the slot for those who facilitate. Nothing of it is on the wall. */
export function FacilitatorPanel() {
  const t = useText()
  const { room } = useRoomHere()
  const team = currentItem(room)?.team ?? null
  const kept = useCaptureDraft()
  const editOf = useEditOf(kept)
  return (
    <div className={classes.panel}>
      <PanelSection title={t(texts.capture)}>
        <CaptureForm kept={kept} />
      </PanelSection>
      <UnsentList editOf={editOf} />
      {team && <Prompts key={team.slug} team={team} />}
      <Hands />
      <WaitingQuestions />
      <ReactionsView />
      <PaceView />
      <VoiceBalance />
      <CapturedList />
    </div>
  )
}
