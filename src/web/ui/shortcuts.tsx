import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState } from 'react'
import { usePreferences } from '#web/theme/preference-store.ts'
import { isTypingPlace } from './is-typing-place.ts'
import { createRegistry, type Registry } from './registry.ts'
import { matchShortcut, nothingPending, pressName } from './shortcut-matcher.ts'

export type Shortcut = {
  /** "g t", "j", "mod+k", "?". */
  readonly keys: string
  /** What it does, for the help list. */
  readonly title: string
  /** Heading in the help list. */
  readonly section: string
  readonly run: () => void
  /** Only for keys with Ctrl or Cmd: fires within fields too. */
  readonly whileTyping?: boolean
}

const RegistryContext = createContext<Registry<Shortcut> | null>(null)

/** One listener for the page. Silent where text is typed and behind an open dialog. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => createRegistry<Shortcut>())
  const { shortcuts: areOn } = usePreferences()
  useEffect(() => listenForShortcuts(registry, areOn), [registry, areOn])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

function listenForShortcuts(registry: Registry<Shortcut>, areOn: boolean): () => void {
  let pending = nothingPending
  function listen(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || isBehindDialog(event.target)) return
    const { key, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = event
    if (!areOn && !ctrl && !meta) return
    const typing = isTypingPlace(event.target)
    const shortcuts = registry.list().filter(({ whileTyping }) => !typing || whileTyping === true)
    const keys = shortcuts.map((shortcut) => shortcut.keys)
    const name = pressName({ key, ctrl, meta, alt, shift })
    const match = matchShortcut(keys, pending, name, event.timeStamp)
    pending = match.pending
    if (match.fired === null) return
    event.preventDefault()
    shortcuts.findLast((shortcut) => shortcut.keys === match.fired)?.run()
  }
  document.addEventListener('keydown', listen)
  return () => document.removeEventListener('keydown', listen)
}

function isBehindDialog(target: EventTarget | null): boolean {
  const dialog = document.querySelector('dialog:modal')
  return dialog !== null && !(target instanceof Node && dialog.contains(target))
}

export function useShortcutRegistry(): Registry<Shortcut> {
  const registry = use(RegistryContext)
  if (registry === null) throw new Error('useShortcut needs a ShortcutProvider above it')
  return registry
}

/** Null while the shortcut makes no sense. Of two with the same keys the newest one on the page wins. */
export function useShortcut(keys: string | null, shortcut: Omit<Shortcut, 'keys'>): void {
  const registry = useShortcutRegistry()
  const { title, section, whileTyping = false } = shortcut
  const run = useEffectEvent(shortcut.run)
  useEffect(() => {
    if (keys === null) return
    return registry.add({ keys, title, section, whileTyping, run: () => run() })
  }, [registry, keys, title, section, whileTyping])
}
