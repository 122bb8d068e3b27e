import { useText } from '#web/texts/language-provider.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'
import classes from './join-code.module.css'
import { wallTexts as texts } from './texts.ts'
import type { Wall } from './wall.ts'

/** The address of the room for phones, to scan and to read. */
export function JoinCode({ wall }: { readonly wall: Wall }) {
  const t = useText()
  const { organisation, cycle } = wall
  const address = `${window.location.origin}/${organisation.slug}/reviews/${cycle.key}/phone`
  return (
    <aside className={classes.join} aria-label={t(texts.joinIn)}>
      <QrCode text={address} label={t(texts.joinCode)} />
      <div className={classes.words}>
        <h2>{t(texts.joinIn)}</h2>
        <p className={classes.address}>{address.replace(/^https?:\/\//, '')}</p>
      </div>
    </aside>
  )
}
