import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { AgendaBar } from './agenda-bar.tsx'
import { currentItem } from './agenda-view.ts'
import { EndForecast } from './end-forecast.tsx'
import { LiveMark } from './live-mark.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './room-strip.module.css'
import { SeatControl } from './seat-control.tsx'
import { roomTexts as texts } from './texts.ts'
import { WhoIsHere } from './who-is-here.tsx'

/** What holds for the whole review: who is here, when it ends, whether all this is live, and the budget. */
export function RoomStrip() {
  const t = useText()
  const format = useFormat()
  const { room, link, isHolder, moments, outbox } = useRoomHere()
  const item = currentItem(room)
  const unsent = outbox.entries.length
  return (
    <div className={classes.strip}>
      <div className={classes.line}>
        <p className={classes.name}>
          <strong>{t(texts.reviewOf, { cycle: room.cycle.key })}</strong>{' '}
          <span className={classes.quiet}>{format.weekday(room.state.startsAt)}</span>
        </p>
        <div className={classes.facts}>
          <WhoIsHere />
          <EndForecast />
          <LiveMark link={link} />
          {unsent > 0 && (
            <span className={classes.unsent}>{t(texts.unsent, { count: unsent })}</span>
          )}
          <SeatControl />
        </div>
      </div>
      <AgendaBar onGo={isHolder && item ? (to) => moments.move(item.id, to.id) : null} />
    </div>
  )
}
