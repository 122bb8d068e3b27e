import { currentItem } from './agenda-view.ts'
import { Companions } from './companions.tsx'
import { FocusedLineProvider } from './focused-line.tsx'
import { ItemAnnouncer } from './item-announcer.tsx'
import { PhoneHeading } from './phone-heading.tsx'
import { PhoneLines } from './phone-lines.tsx'
import { PhoneNotes, PhoneVoice } from './phone-part.tsx'
import { useRoomHere } from './room-context.tsx'
import { SeatBanner } from './seat-banner.tsx'
import { UnsentList } from './unsent-list.tsx'
import { useCaptureDraft } from './use-capture-draft.ts'
import { useEditOf } from './use-edit-of.ts'
import { ValueScore } from './value-score.tsx'

export function PhoneRoom() {
  const { room, mayWrite } = useRoomHere()
  const kept = useCaptureDraft()
  const editOf = useEditOf(kept)
  const item = currentItem(room)
  return (
    <FocusedLineProvider item={item?.id ?? null}>
      <SeatBanner />
      <ItemAnnouncer item={item} />
      <PhoneHeading item={item} />
      <UnsentList editOf={editOf} />
      {mayWrite && item?.kind === 'close' && <ValueScore />}
      {mayWrite && <PhoneVoice />}
      {item?.team && <PhoneLines key={item.id} team={item.team.slug} />}
      {mayWrite && <PhoneNotes kept={kept} />}
      {mayWrite && <Companions />}
    </FocusedLineProvider>
  )
}
