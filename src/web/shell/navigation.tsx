import { useMemo } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import type { Command } from '#web/ui/command.ts'
import { useCommands } from '#web/ui/commands.tsx'
import { KeyHint } from '#web/ui/key-hint.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { followLink } from './follow-link.ts'
import type { Go, NavEntry } from './nav-entry.ts'
import classes from './navigation.module.css'
import { shellTexts as texts } from './texts.ts'

type NavigationProps = {
  readonly entries: readonly NavEntry[]
  readonly go: Go
  /** Only icons, with their names as tips. */
  readonly isNarrow: boolean
}

export function Navigation({ entries, go, isNarrow }: NavigationProps) {
  const t = useText()
  const sections = Map.groupBy(entries, ({ section = '' }) => section)
  return (
    <nav className={classes.navigation} aria-label={t(texts.navigation)} data-narrow={isNarrow}>
      {[...sections].map(([section, members]) => (
        <div key={section} className={classes.section}>
          {section !== '' && <p className={classes.heading}>{section}</p>}
          <ul className={classes.list}>
            {members.map((entry) => (
              <li key={entry.key}>
                <a
                  className={classes.entry}
                  href={entry.href}
                  aria-current={entry.isCurrent ? 'page' : undefined}
                  data-tip={isNarrow ? entry.title : undefined}
                  data-tip-side="beside"
                  data-tip-keys={isNarrow ? entry.keys : undefined}
                  onClick={(event) => followLink(event, go)}
                >
                  <span className={classes.icon} aria-hidden="true">
                    {entry.icon}
                  </span>
                  <span className={isNarrow ? 'wc-unseen' : classes.title}>{entry.title}</span>
                  {entry.badge !== undefined && (
                    <span className={classes.badge}>{entry.badge}</span>
                  )}
                  {entry.keys !== undefined && !isNarrow && (
                    <span className={classes.keys} aria-hidden="true">
                      <KeyHint keys={entry.keys} />
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** The keys and commands of all entries, once per page however many navigations it shows. */
export function NavigationKeys({ entries, go }: Pick<NavigationProps, 'entries' | 'go'>) {
  const t = useText()
  const commands = useMemo(
    () =>
      entries.map(
        ({ key, title, href, keys }): Command => ({
          id: `go-${key}`,
          title,
          section: t(texts.goTo),
          keywords: t(texts.go, { place: title }),
          run: () => go(href),
          ...(keys === undefined ? {} : { keys }),
        }),
      ),
    [entries, go, t],
  )
  useCommands(commands)
  return entries.map((entry) => <EntryKeys key={entry.key} entry={entry} go={go} />)
}

function EntryKeys({ entry, go }: { readonly entry: NavEntry; readonly go: Go }) {
  const t = useText()
  useShortcut(entry.keys ?? null, {
    title: entry.title,
    section: t(texts.goTo),
    run: () => go(entry.href),
  })
  return null
}
