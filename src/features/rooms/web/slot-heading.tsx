import { ClockControls } from './clock-controls.tsx'
import { itemTitle } from './item-title.ts'
import type { AgendaItem } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { SlotClock } from './slot-clock.tsx'
import { TeamFacts } from './team-facts.tsx'

/** What is on, its time, and for who facilitates the way on; it stays while the items change. */
export function SlotHeading({ item }: { readonly item: AgendaItem }) {
  const { isHolder } = useRoomHere()
  return (
    <header className={classes.heading}>
      <div className={classes.names}>
        <h1 id="page-title" tabIndex={-1} className={classes.title}>
          {itemTitle(item)}
        </h1>
        {item.team && (
          <p className={classes.under}>
            <TeamFacts team={item.team} />
          </p>
        )}
      </div>
      <div className={classes.time}>
        <SlotClock />
        {isHolder && <ClockControls />}
      </div>
    </header>
  )
}
