import { AgreementCard } from '#features/agreements/web/agreement-card.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { AskQuestion } from './ask-question.tsx'
import { Companions } from './companions.tsx'
import classes from './lobby.module.css'
import { LobbyHeader } from './lobby-header.tsx'
import { LobbyTeams } from './lobby-teams.tsx'
import { lobbyTexts as texts } from './lobby-texts.ts'
import panel from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { PhoneAddress } from './phone-address.tsx'
import { useRoomHere } from './room-context.tsx'
import { SeatBanner } from './seat-banner.tsx'
import { UnsentList } from './unsent-list.tsx'
import { WallPairing } from './wall-pairing.tsx'

/** Before the review: who is here, how the reports stand, what was agreed, and how to come in. */
export function Lobby() {
  const t = useText()
  const { seesAll, mayWrite } = useRoomHere()
  return (
    <>
      <SeatBanner />
      <LobbyHeader />
      <div className={classes.lobby}>
        <div className={classes.main}>
          <AgreementCard compact />
          <LobbyTeams />
        </div>
        <div className={panel.panel}>
          <PhoneAddress />
          {seesAll && <WallPairing />}
          {mayWrite && (
            <PanelSection title={t(texts.askAhead)}>
              <AskQuestion />
            </PanelSection>
          )}
          <UnsentList editOf={() => null} />
          {mayWrite && <Companions />}
        </div>
      </div>
    </>
  )
}
