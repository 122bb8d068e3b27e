import { AgreementCard } from '#features/agreements/web/agreement-card.tsx'
import { CloseSlot } from './close-slot.tsx'
import { NoticesSlot } from './notices-slot.tsx'
import { PlainSlot } from './plain-slot.tsx'
import type { AgendaItem } from './room.ts'
import { TeamSlot } from './team-slot.tsx'
import { TopicsSlot } from './topics-slot.tsx'
import { WinsSlot } from './wins-slot.tsx'

/** What goes with the item that is on. */
export function Slot({ item }: { readonly item: AgendaItem }) {
  switch (item.kind) {
    case 'team':
      return item.team ? <TeamSlot team={item.team} /> : <PlainSlot />
    case 'opening':
      return <AgreementCard />
    case 'notices':
      return <NoticesSlot />
    case 'topics':
      return <TopicsSlot />
    case 'wins':
      return <WinsSlot />
    case 'close':
      return <CloseSlot />
    case 'other':
      return <PlainSlot />
  }
}
