import { useText } from '#web/texts/language-provider.tsx'
import { nextItem } from './agenda-view.ts'
import { itemTitle } from './item-title.ts'
import { LiveMark } from './live-mark.tsx'
import phone from './phone.module.css'
import { phoneTexts as texts } from './phone-texts.ts'
import type { AgendaItem } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { SlotClock } from './slot-clock.tsx'

/** What is on and how long, and what comes next. */
export function PhoneHeading({ item }: { readonly item: AgendaItem | null }) {
  const t = useText()
  const { room, link, mayWrite } = useRoomHere()
  const next = nextItem(room)
  const teams = room.agenda.filter(({ kind, absent }) => kind === 'team' && !absent)
  const place = teams.findIndex(({ id }) => id === item?.id)
  const facts = [
    ...(place === -1 ? [] : [t(texts.place, { place: place + 1, count: teams.length })]),
    next === null ? t(texts.last) : t(texts.next, { title: itemTitle(next) }),
  ]
  return (
    <header className={phone.heading}>
      <h1 id="page-title" tabIndex={-1}>
        {item && itemTitle(item)}
      </h1>
      <SlotClock />
      <p className={phone.next}>{facts.join(' · ')}</p>
      <LiveMark link={link} />
      {!mayWrite && <p className={phone.whole}>{t(texts.readsOnly)}</p>}
    </header>
  )
}
