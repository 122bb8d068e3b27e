import { useText } from '#web/texts/language-provider.tsx'
import { AskQuestion } from './ask-question.tsx'
import { CaptureForm } from './capture-form.tsx'
import { CapturedList } from './captured-list.tsx'
import { Companions } from './companions.tsx'
import { Hands } from './hands.tsx'
import { OwnHand } from './own-hand.tsx'
import { OwnPace } from './own-pace.tsx'
import { OwnReactions } from './own-reactions.tsx'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { ReactionsView } from './reactions-view.tsx'
import { useRoomHere } from './room-context.tsx'
import { UnsentList } from './unsent-list.tsx'
import { useCaptureDraft } from './use-capture-draft.ts'
import { useEditOf } from './use-edit-of.ts'

/** Beside the slot for everybody: one’s hand, pace, reactions, a quiet question, and the capture field. */
export function ParticipantPanel() {
  const t = useText()
  const { mayWrite } = useRoomHere()
  const kept = useCaptureDraft()
  const editOf = useEditOf(kept)
  return (
    <div className={classes.panel}>
      {mayWrite && (
        <>
          <PanelSection title={t(texts.yourTurn)}>
            <div className={classes.buttons}>
              <OwnHand />
            </div>
            <OwnReactions />
            <OwnPace />
          </PanelSection>
          <PanelSection title={t(texts.askQuestion)}>
            <AskQuestion />
          </PanelSection>
          <PanelSection title={t(texts.capture)}>
            <CaptureForm kept={kept} />
          </PanelSection>
        </>
      )}
      <UnsentList editOf={editOf} />
      <Hands />
      <ReactionsView />
      <CapturedList />
      {mayWrite && <Companions />}
    </div>
  )
}
