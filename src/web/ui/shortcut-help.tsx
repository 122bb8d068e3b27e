import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { changePreferences, usePreferences } from '#web/theme/preference-store.ts'
import { useCommands } from './commands.tsx'
import { IconButton } from './icon-button.tsx'
import { KeyHint } from './key-hint.tsx'
import { ModalDialog } from './modal-dialog.tsx'
import classes from './shortcut-help.module.css'
import { type Shortcut, useShortcut, useShortcutRegistry } from './shortcuts.tsx'
import { uiTexts as texts } from './texts.ts'

/** "?" lists what this very page listens to. */
export function ShortcutHelp() {
  const t = useText()
  const registry = useShortcutRegistry()
  const { shortcuts: areOn } = usePreferences()
  const [isOpen, setOpen] = useState(false)
  useShortcut('?', {
    title: t(texts.shortcuts),
    section: t(texts.general),
    run: () => setOpen(true),
  })
  const commands = useMemo(
    () => [
      {
        id: 'shortcut-help',
        title: t(texts.shortcuts),
        section: t(texts.general),
        keys: '?',
        run: () => setOpen(true),
      },
    ],
    [t],
  )
  useCommands(commands)
  if (!isOpen) return null
  const sections = Map.groupBy(distinct(registry.list()), ({ section }) => section)
  return (
    <ModalDialog label={t(texts.shortcuts)} onClose={() => setOpen(false)}>
      <div className={classes.help}>
        <header className={classes.head}>
          <h2>{t(texts.shortcuts)}</h2>
          <IconButton label={t(texts.close)} onClick={() => setOpen(false)}>
            <IconX size={18} stroke={1.5} />
          </IconButton>
        </header>
        <label className={classes.switch}>
          <input
            type="checkbox"
            checked={areOn}
            onChange={(event) => changePreferences({ shortcuts: event.target.checked })}
          />
          {t(texts.singleKeys)}
        </label>
        {!areOn && <p className={classes.off}>{t(texts.shortcutsOff)}</p>}
        {[...sections].map(([section, shortcuts]) => (
          <section key={section} className={classes.section}>
            <h3>{section}</h3>
            <dl className={classes.list}>
              {shortcuts.map(({ keys, title }) => (
                <div key={keys} className={classes.row}>
                  <dt>{title}</dt>
                  <dd>
                    <KeyHint keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  )
}

function distinct(shortcuts: readonly Shortcut[]): Shortcut[] {
  return [...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values()]
}
