import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import classes from './agenda.module.css'
import { reviewTexts as texts } from './texts.ts'

type AgendaToolsProps = {
  /** Of the item. */
  readonly title: string
  readonly onMove: (by: -1 | 1) => void
  /** Left out for what has to stay. */
  readonly onRemove?: (() => void) | undefined
}

export function AgendaTools({ title, onMove, onRemove }: AgendaToolsProps) {
  const t = useText()
  return (
    <span className={classes.tools}>
      <IconButton label={t(texts.up, { title })} keys="Alt ↑" onClick={() => onMove(-1)}>
        <IconArrowUp size={16} stroke={1.5} />
      </IconButton>
      <IconButton label={t(texts.down, { title })} keys="Alt ↓" onClick={() => onMove(1)}>
        <IconArrowDown size={16} stroke={1.5} />
      </IconButton>
      {onRemove && (
        <IconButton label={t(texts.remove, { title })} onClick={onRemove}>
          <IconX size={16} stroke={1.5} />
        </IconButton>
      )}
    </span>
  )
}
