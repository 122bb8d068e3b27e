import { useText } from '#web/texts/language-provider.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'
import classes from './lobby.module.css'
import { lobbyTexts as texts } from './lobby-texts.ts'
import { PanelSection } from './panel-section.tsx'
import { useRoomHere } from './room-context.tsx'

export function PhoneAddress() {
  const t = useText()
  const { organisation, cycle } = useRoomHere()
  const address = `${window.location.origin}/${organisation}/reviews/${cycle}/phone`
  return (
    <PanelSection title={t(texts.phone)}>
      <QrCode text={address} label={t(texts.qr)} />
      <a href={address} className={classes.address}>
        {address}
      </a>
      <p className={classes.quiet}>{t(texts.phoneText)}</p>
    </PanelSection>
  )
}
