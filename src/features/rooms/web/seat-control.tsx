import { Button } from '@mantine/core'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './seat.module.css'
import { SeatLog } from './seat-log.tsx'
import { SeatOffer } from './seat-offer.tsx'
import { roomTexts as texts } from './texts.ts'
import { useServerNow } from './use-server-now.ts'
import { seatTaking } from './viewer.ts'

/** Who facilitates, and how the seat is taken, offered and logged; it never changes silently. */
export function SeatControl() {
  const t = useText()
  const entry = useOrganisation()
  const { room, me, isHolder, moments, clockOffsetMs } = useRoomHere()
  const { holder, offeredTo } = room.seat
  const claimant = { personId: me, worksForAll: worksForAll(entry) }
  const taking = seatTaking(room, claimant, useServerNow(clockOffsetMs))
  const trigger = isHolder
    ? offeredTo
      ? t(texts.offeredTo, { name: offeredTo.name })
      : t(texts.handOver)
    : holder
      ? t(texts.facilitates, { name: holder.name })
      : t(texts.noHolder)
  return (
    <span className={classes.control}>
      {(taking === 'taken' || taking === 'taken-over') && (
        <Button onClick={moments.takeSeat}>
          {t(taking === 'taken' ? texts.takeSeat : texts.takeOver)}
        </Button>
      )}
      <span className={isHolder ? classes.framed : undefined}>
        <PopoverButton
          label={isHolder ? t(texts.handOver) : t(texts.seatLog)}
          trigger={trigger}
          align="end"
        >
          {(close) => (
            <div className={classes.panel}>
              {isHolder && <SeatOffer onDone={close} />}
              <SeatLog />
            </div>
          )}
        </PopoverButton>
      </span>
    </span>
  )
}
