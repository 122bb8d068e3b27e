import { IconX } from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { currentItem } from './agenda-view.ts'
import { FacilitatorPanel } from './facilitator-panel.tsx'
import { FocusedLineProvider } from './focused-line.tsx'
import { ItemAnnouncer } from './item-announcer.tsx'
import classes from './live-room.module.css'
import { panelTexts } from './panel-texts.ts'
import { ParticipantPanel } from './participant-panel.tsx'
import { useRoomHere } from './room-context.tsx'
import { RoomStrip } from './room-strip.tsx'
import { SeatBanner } from './seat-banner.tsx'
import { Slot } from './slot.tsx'
import { SlotHeading } from './slot-heading.tsx'
import { roomTexts as texts } from './texts.ts'
import { useFreshReads } from './use-fresh-reads.ts'

/** The review as it runs: the slot of the item that is on, and beside it what one can do. */
export function LiveRoom() {
  const t = useText()
  const { room, seesAll, moments } = useRoomHere()
  const item = currentItem(room)
  useFreshReads(room.captures)
  return (
    <div className={classes.room} data-fills>
      <div>
        <RoomStrip />
        <SeatBanner />
        {moments.refusal !== null && (
          <div role="alert" className={classes.refusal}>
            <p>{moments.refusal}</p>
            <IconButton label={t(texts.dismiss)} onClick={moments.dismiss}>
              <IconX size={16} stroke={1.5} />
            </IconButton>
          </div>
        )}
      </div>
      <FocusedLineProvider item={item?.id ?? null}>
        <div className={classes.body}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys where it is too long */}
          <section className={classes.slot} tabIndex={0} aria-labelledby="page-title">
            <ItemAnnouncer item={item} spotlight={room.spotlight} />
            {item && <SlotHeading item={item} />}
            {item && <Slot key={item.id} item={item} />}
          </section>
          <aside className={classes.panel} aria-label={t(panelTexts.panel)}>
            {seesAll ? <FacilitatorPanel /> : <ParticipantPanel />}
          </aside>
        </div>
      </FocusedLineProvider>
    </div>
  )
}
