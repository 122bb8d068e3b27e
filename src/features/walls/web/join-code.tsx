import { useMemo } from 'react'
import { encode } from 'uqr'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './join-code.module.css'
import { wallTexts as texts } from './texts.ts'

/** The address of the room for phones, to read and to scan. */
export function JoinCode({
  organisation,
  cycle,
}: {
  readonly organisation: string
  readonly cycle: string
}) {
  const t = useText()
  const address = `${window.location.origin}/${organisation}/reviews/${cycle}/phone`
  return (
    <aside className={classes.join}>
      <QrCode text={address} label={t(texts.joinCode)} />
      <div>
        <h2>{t(texts.joinIn)}</h2>
        <p className={classes.address}>{address.replace(/^https?:\/\//, '')}</p>
      </div>
    </aside>
  )
}

function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text)
    const squares = code.data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    )
    return { size: code.size, path: squares.join('') }
  }, [text])
  return (
    <svg className={classes.code} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} />
    </svg>
  )
}
