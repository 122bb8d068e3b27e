import { AgreementCard } from '#features/agreements/web/agreement-card.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { AskQuestion } from './ask-question.tsx'
import { Companions } from './companions.tsx'
import { LiveMark } from './live-mark.tsx'
import { PanelSection } from './panel-section.tsx'
import phone from './phone.module.css'
import { phoneTexts as texts } from './phone-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { SeatBanner } from './seat-banner.tsx'
import { UnsentList } from './unsent-list.tsx'

export function PhoneLobby() {
  const t = useText()
  const format = useFormat()
  const { room, link, mayWrite } = useRoomHere()
  const { startsAt } = room.state
  const here = room.people.filter((person) => person.here).length
  const at = t(texts.at, { day: format.weekday(startsAt), time: format.time(startsAt) })
  return (
    <>
      <SeatBanner />
      <header className={phone.heading}>
        <h1 id="page-title" tabIndex={-1}>
          {t(texts.lobby)}
        </h1>
        <LiveMark link={link} />
        <p className={phone.next}>{t(texts.begins, { at, here })}</p>
      </header>
      <AgreementCard compact />
      {mayWrite ? (
        <>
          <div className={phone.ask}>
            <PanelSection title={t(texts.ask)}>
              <AskQuestion />
            </PanelSection>
          </div>
          <UnsentList editOf={() => null} />
          <Companions />
        </>
      ) : (
        <p className={phone.next}>{t(texts.readsOnly)}</p>
      )}
    </>
  )
}
