import { listSeatChanges } from '#features/facilitation/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './seat.module.css'
import { roomTexts as texts } from './texts.ts'

const sentences = {
  taken: texts.seatTaken,
  offered: texts.seatGiven,
  accepted: texts.seatAccepted,
  declined: texts.seatDeclined,
  withdrawn: texts.seatWithdrawn,
  'taken-over': texts.seatTakenOver,
} as const

export function SeatLog() {
  const t = useText()
  const format = useFormat()
  const { organisation, cycle } = useRoomHere()
  const log = useRead(listSeatChanges, { params: { organisation, cycle } })
  return (
    <section aria-labelledby="seat-log" className={classes.log}>
      <h3 id="seat-log" className={classes.title}>
        {t(texts.seatLog)}
      </h3>
      {log.error && <ReadProblem error={log.error} />}
      {log.data?.items.length === 0 && <p className={classes.quiet}>{t(texts.seatNoLog)}</p>}
      <ol className={classes.changes}>
        {log.data?.items.map(({ kind, person, other, at }) => (
          <li key={`${at}${kind}`}>
            <span className={classes.quiet}>{format.time(at)}</span>{' '}
            {t(sentences[kind], { person, other: other ?? '' })}
          </li>
        ))}
      </ol>
    </section>
  )
}
