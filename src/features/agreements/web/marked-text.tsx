import { useText } from '#web/texts/language-provider.tsx'
import classes from './difference.module.css'
import type { Stretch } from './readable-difference.ts'
import { agreementTexts as texts } from './texts.ts'

type MarkedTextProps = { readonly stretches: readonly Stretch[] }

/** Marked for the eye by lines, for screen readers by words. */
export function MarkedText({ stretches }: MarkedTextProps) {
  return (
    <p className={classes.text}>
      {stretches.map((stretch, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is nothing but its place in the text
        <Marked key={place} {...stretch} />
      ))}
    </p>
  )
}

function Marked({ kind, text }: Stretch) {
  const t = useText()
  if (kind === 'same') return text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="wc-unseen"> {t(texts[kind])} </span>
      {text}
      <span className="wc-unseen"> {t(texts.endOfMark)} </span>
    </Mark>
  )
}
