import { useText } from '#web/texts/language-provider.tsx'
import { currentItem, nextItem } from './agenda-view.ts'
import { AskQuestion } from './ask-question.tsx'
import { CaptureForm } from './capture-form.tsx'
import { Companions } from './companions.tsx'
import { FocusedLineProvider } from './focused-line.tsx'
import { ItemAnnouncer } from './item-announcer.tsx'
import { itemTitle } from './item-title.ts'
import { LiveMark } from './live-mark.tsx'
import { OwnHand } from './own-hand.tsx'
import { OwnPace } from './own-pace.tsx'
import { OwnReactions } from './own-reactions.tsx'
import { PanelSection } from './panel-section.tsx'
import phone from './phone.module.css'
import { PhoneLines } from './phone-lines.tsx'
import { phoneTexts as texts } from './phone-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { SeatBanner } from './seat-banner.tsx'
import { SlotClock } from './slot-clock.tsx'
import { UnsentList } from './unsent-list.tsx'
import { useCaptureDraft } from './use-capture-draft.ts'
import { useEditOf } from './use-edit-of.ts'
import { ValueScore } from './value-score.tsx'

export function PhoneRoom() {
  const t = useText()
  const { room, link } = useRoomHere()
  const kept = useCaptureDraft()
  const editOf = useEditOf(kept)
  const item = currentItem(room)
  return (
    <FocusedLineProvider item={item?.id ?? null}>
      <SeatBanner />
      <ItemAnnouncer item={item} />
      <header className={phone.heading}>
        <h1 id="page-title" tabIndex={-1}>
          {item && itemTitle(item)}
        </h1>
        <SlotClock />
        <p className={phone.next}>
          <PlaceInAgenda />
        </p>
        <LiveMark link={link} />
      </header>
      <UnsentList editOf={editOf} />
      {item?.kind === 'close' && <ValueScore />}
      <div className={phone.own}>
        <OwnHand />
        <OwnReactions />
      </div>
      <PanelSection title={t(texts.ask)}>
        <AskQuestion />
      </PanelSection>
      <OwnPace />
      {item?.team && <PhoneLines key={item.id} team={item.team.slug} />}
      <PanelSection title={t(texts.capture)}>
        <CaptureForm kept={kept} />
      </PanelSection>
      <Companions />
    </FocusedLineProvider>
  )
}

function PlaceInAgenda() {
  const t = useText()
  const { room } = useRoomHere()
  const on = currentItem(room)
  const next = nextItem(room)
  const teams = room.agenda.filter(({ kind, absent }) => kind === 'team' && !absent)
  const place = teams.findIndex(({ id }) => id === on?.id)
  return [
    ...(place === -1 ? [] : [t(texts.place, { place: place + 1, count: teams.length })]),
    next === null ? t(texts.last) : t(texts.next, { title: itemTitle(next) }),
  ].join(' · ')
}
