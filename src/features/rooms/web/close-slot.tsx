import { Link } from '@tanstack/react-router'
import { useText } from '#web/texts/language-provider.tsx'
import close from './close-slot.module.css'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { SlotQuestions } from './slot-questions.tsx'
import { slotTexts as texts } from './slot-texts.ts'
import { ValueScore } from './value-score.tsx'

/** What it was worth, by one click; then who facilitates goes to the close-out. */
export function CloseSlot() {
  const t = useText()
  const { organisation, cycle, room, seesAll, mayWrite } = useRoomHere()
  return (
    <div className={classes.slot}>
      {mayWrite && <ValueScore />}
      <p className={classes.quiet}>{t(texts.scored, { count: room.state.scores })}</p>
      {seesAll && (
        <p>
          <Link
            to="/$organisation/reviews/$cycle/close-out"
            params={{ organisation, cycle }}
            className={close.onward}
          >
            {t(texts.toCloseOut)}
          </Link>
        </p>
      )}
      <SlotQuestions team={null} />
    </div>
  )
}
