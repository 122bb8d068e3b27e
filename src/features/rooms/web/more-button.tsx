import { useText } from '#web/texts/language-provider.tsx'
import classes from './slot.module.css'
import { slotTexts as texts } from './slot-texts.ts'

type MoreButtonProps = {
  readonly hidden: number
  readonly showsAll: boolean
  readonly onToggle: () => void
}

export function MoreButton({ hidden, showsAll, onToggle }: MoreButtonProps) {
  const t = useText()
  if (hidden === 0) return null
  return (
    <button
      type="button"
      className={classes.textButton}
      aria-expanded={showsAll}
      onClick={onToggle}
    >
      {showsAll ? t(texts.showFewer) : t(texts.showMore, { count: hidden })}
    </button>
  )
}
