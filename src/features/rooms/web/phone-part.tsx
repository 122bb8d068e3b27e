import { useText } from '#web/texts/language-provider.tsx'
import { AskQuestion } from './ask-question.tsx'
import { CaptureForm } from './capture-form.tsx'
import { OwnHand } from './own-hand.tsx'
import { OwnPace } from './own-pace.tsx'
import { OwnReactions } from './own-reactions.tsx'
import { PanelSection } from './panel-section.tsx'
import phone from './phone.module.css'
import { phoneTexts as texts } from './phone-texts.ts'
import type { KeptDraft } from './use-capture-draft.ts'

/** What one says with a thumb, the quickest first. */
export function PhoneVoice() {
  const t = useText()
  return (
    <>
      <div className={phone.own}>
        <OwnHand />
        <OwnReactions />
      </div>
      <div className={phone.ask}>
        <PanelSection title={t(texts.ask)}>
          <AskQuestion />
        </PanelSection>
      </div>
      <OwnPace />
    </>
  )
}

export function PhoneNotes({ kept }: { readonly kept: KeptDraft }) {
  const t = useText()
  return (
    <PanelSection title={t(texts.capture)}>
      <CaptureForm kept={kept} />
    </PanelSection>
  )
}
