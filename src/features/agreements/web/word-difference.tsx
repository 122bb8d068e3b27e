import { useText } from '#web/texts/language-provider.tsx'
import classes from './difference.module.css'
import { readableDifference, type Stretch } from './readable-difference.ts'
import { agreementTexts as texts } from './texts.ts'

type WordDifferenceProps = { readonly older: string; readonly newer: string }

/** Marked for the eye by lines, for screen readers by words; colour comes on top. */
export function WordDifference({ older, newer }: WordDifferenceProps) {
  const stretches = readableDifference(older, newer)
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
