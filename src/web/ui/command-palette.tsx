import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import type { Command } from './command.ts'
import classes from './command-palette.module.css'
import { KeyHint } from './key-hint.tsx'
import { matchCommands } from './match-commands.ts'
import { ModalDialog } from './modal-dialog.tsx'
import { uiTexts as texts } from './texts.ts'

type CommandPaletteProps = {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const t = useText()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = matchCommands(query, commands)
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function run(command: Command | undefined) {
    if (command === undefined) return
    onClose()
    command.run()
  }

  function byKey(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + found.length) % found.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(found[chosen])
    }
  }

  return (
    <ModalDialog label={t(texts.commands)} placement="top" onClose={onClose}>
      <div className={classes.palette}>
        <input
          className={classes.query}
          type="text"
          role="combobox"
          aria-label={t(texts.commands)}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? optionId(chosen) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={t(texts.commandsHint)}
          value={query}
          onKeyDown={byKey}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(0)
          }}
        />
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={t(texts.commands)}
          className={classes.list}
        >
          {found.map((command, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and takes the keys
            <div
              key={command.id}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes.option}
              onClick={() => run(command)}
              onPointerMove={() => setChosen(index)}
            >
              <span className={classes.section}>{command.section}</span>
              <span className={classes.title}>{command.title}</span>
              {command.keys !== undefined && <KeyHint keys={command.keys} />}
            </div>
          ))}
        </div>
        <p role="status" className={found.length === 0 ? classes.nothing : 'wc-unseen'}>
          {found.length === 0 && t(texts.noCommand, { query })}
        </p>
      </div>
    </ModalDialog>
  )
}
