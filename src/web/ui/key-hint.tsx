import { useText } from '#web/texts/language-provider.tsx'
import classes from './key-hint.module.css'
import { uiTexts as texts } from './texts.ts'

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
const signs: Readonly<Record<string, string>> = {
  mod: onApple ? '⌘' : 'Ctrl',
  alt: onApple ? '⌥' : 'Alt',
  shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** "g t" as two keys one after the other, "mod+k" as two at once. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const t = useText()
  const [first = '', ...later] = keys.split(' ')
  return (
    <span className={classes.hint}>
      <Press keys={first} />
      {later.map((press) => (
        <span key={press} className={classes.later}>
          <span className="wc-unseen">{t(texts.thenKey)}</span>
          <Press keys={press} />
        </span>
      ))}
    </span>
  )
}

function Press({ keys }: { readonly keys: string }) {
  const names = keys === '+' ? [keys] : keys.split('+')
  return names.map((key) => (
    <kbd key={key} className={classes.key}>
      {signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
    </kbd>
  ))
}
