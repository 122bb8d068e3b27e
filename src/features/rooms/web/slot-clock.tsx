import { useFormat, useText } from '#web/texts/language-provider.tsx'
import type { Translate } from '#web/texts/translate.ts'
import { useRoomHere } from './room-context.tsx'
import classes from './slot-clock.module.css'
import { roomTexts as texts } from './texts.ts'
import { type SlotTime, useSlotTime } from './use-slot-time.ts'

/** Counts to the server’s end time, then up; ears hear the last minute and the end, not every second. */
export function SlotClock() {
  const t = useText()
  const format = useFormat()
  const { room, clockOffsetMs } = useRoomHere()
  const time = useSlotTime(room, clockOffsetMs)
  if (time === null) return null
  const { leftMs, isPaused } = time
  const isOver = leftMs < 0
  return (
    <div className={classes.clock} data-over={isOver}>
      <div role="timer" aria-label={t(texts.timeLeft)} className={classes.time}>
        {isOver ? t(texts.timeOver, { time: `+${format.clock(-leftMs)}` }) : format.clock(leftMs)}
      </div>
      {isPaused && <span className={classes.paused}>{t(texts.paused)}</span>}
      <p role="status" className="wc-unseen">
        {spoken(t, time)}
      </p>
    </div>
  )
}

function spoken(t: Translate, { leftMs, isPaused }: SlotTime): string {
  if (isPaused) return t(texts.paused)
  if (leftMs <= 0) return t(texts.timeIsUp)
  return leftMs <= 60_000 ? t(texts.oneMinuteLeft) : ''
}
