import { useMemo } from 'react'
import { encode } from 'uqr'
import { lightPalette } from '#web/theme/palette.ts'
import classes from './qr-code.module.css'

type QrCodeProps = {
  readonly text: string
  /** What it is: "Address for phones". */
  readonly label: string
}

/** Always dark on light: many readers fail on the reverse. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(text), [text])
  return (
    <svg className={classes.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill={lightPalette.ground} />
      <path d={path} fill={lightPalette.text} />
    </svg>
  )
}

function drawn(text: string) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}
