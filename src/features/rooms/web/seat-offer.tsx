import { useText } from '#web/texts/language-provider.tsx'
import { PopoverItem } from '#web/ui/popover-item.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './seat.module.css'
import { roomTexts as texts } from './texts.ts'

/** To somebody who is here, the co-facilitator first. */
export function SeatOffer({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const { room, me, moments } = useRoomHere()
  const { offeredTo, coFacilitator, facilitator } = room.seat
  const offer = (to: string | null) => {
    moments.offerSeat(to)
    onDone()
  }
  if (offeredTo) {
    return <PopoverItem onClick={() => offer(null)}>{t(texts.takeOfferBack)}</PopoverItem>
  }
  const isNamed = (id: string) => id === coFacilitator?.id || id === facilitator?.id
  const others = room.people
    .filter(({ id, here }) => here && id !== me)
    .toSorted((one, other) => Number(isNamed(other.id)) - Number(isNamed(one.id)))
  return (
    <section aria-labelledby="seat-offer">
      <h3 id="seat-offer" className={classes.title}>
        {t(texts.handOverTo)}
      </h3>
      <p className={classes.quiet}>
        {t(others.length === 0 ? texts.nobodyToOffer : texts.handOverText)}
      </p>
      {others.map(({ id, name, teams }) => (
        <PopoverItem key={id} onClick={() => offer(id)}>
          {name} <span className={classes.quiet}>{teams.map((team) => team.name).join(', ')}</span>
        </PopoverItem>
      ))}
    </section>
  )
}
