import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { endForecast } from './agenda-view.ts'
import { useRoomHere } from './room-context.tsx'
import classes from './room-strip.module.css'
import { roomTexts as texts } from './texts.ts'
import { useServerNow } from './use-server-now.ts'

/** "Ends 11:34, 4 min late": late is said in words, and coloured third. */
export function EndForecast() {
  const t = useText()
  const format = useFormat()
  const { room, clockOffsetMs } = useRoomHere()
  const { endsAt, lateMinutes } = endForecast(room, useServerNow(clockOffsetMs))
  return (
    <span className={classes.fact}>
      {t(texts.endsAt, { time: format.time(endsAt) })},{' '}
      <span className={lateMinutes > 0 ? classes.late : classes.quiet}>
        {lateMinutes > 0
          ? t(texts.late, { minutes: lateMinutes })
          : lateMinutes < -1
            ? t(texts.spare, { minutes: -lateMinutes })
            : t(texts.onTime)}
      </span>
    </span>
  )
}
