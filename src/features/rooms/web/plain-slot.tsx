import { useText } from '#web/texts/language-provider.tsx'
import classes from './slot.module.css'
import { SlotQuestions } from './slot-questions.tsx'
import { slotTexts as texts } from './slot-texts.ts'

export function PlainSlot() {
  const t = useText()
  return (
    <div className={classes.slot}>
      <p className={classes.quiet}>{t(texts.otherText)}</p>
      <SlotQuestions team={null} />
    </div>
  )
}
