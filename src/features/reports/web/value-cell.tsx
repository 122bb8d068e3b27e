import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { moveCellFocus } from './focus-cell.ts'
import { pastedColumn } from './paste-column.ts'
import type { ValueGrid } from './use-value-grid.ts'
import classes from './value-grid.module.css'

type ValueCellProps = {
  readonly cellKey: string
  readonly label: string
  /** Id of what says how it stands. */
  readonly stateId: string
  readonly text: string
  /** What filled itself; it stays unless something is typed. */
  readonly placeholder: string
  readonly isWrong: boolean
  readonly grid: ValueGrid
  readonly onPaste: (values: readonly string[]) => void
  readonly onUndo: () => void
}

/** Enter and the arrows go up and down, Escape takes back what is being typed, Tab goes its own way. */
export function ValueCell(props: ValueCellProps) {
  const { cellKey, grid, text } = props
  /** What stood here when the person began to type; null while nobody types. */
  const before = useRef<string | null>(null)

  function byKey(event: KeyboardEvent<HTMLInputElement>) {
    const step = stepOf(event)
    if (step !== null) {
      event.preventDefault()
      if (!moveCellFocus(event.currentTarget, step)) commit()
    } else if (event.key === 'Escape' && before.current !== null) {
      event.stopPropagation()
      grid.revert(cellKey, before.current)
      before.current = null
    } else if (isUndo(event) && before.current === null) {
      event.preventDefault()
      props.onUndo()
    }
  }

  function commit() {
    grid.commit(cellKey, before.current ?? text)
    before.current = null
  }

  function paste(event: ClipboardEvent) {
    const values = pastedColumn(event.clipboardData.getData('text/plain'))
    if (values === null) return
    event.preventDefault()
    props.onPaste(values)
    before.current = null
  }

  return (
    <input
      className={classes.input}
      data-cell={cellKey}
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      aria-label={props.label}
      aria-describedby={`${props.stateId} grid-hint`}
      aria-invalid={props.isWrong}
      aria-keyshortcuts="Alt+Enter Alt+ArrowRight"
      placeholder={props.placeholder}
      value={text}
      onChange={(event) => {
        before.current ??= text
        grid.write(cellKey, event.currentTarget.value)
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={byKey}
      onPaste={paste}
    />
  )
}

function isUndo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'z' && (ctrlKey || metaKey) && !shiftKey
}

function stepOf({ key, shiftKey, altKey }: KeyboardEvent): 1 | -1 | null {
  if (altKey) return null
  if (key === 'Enter') return shiftKey ? -1 : 1
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : null
}
