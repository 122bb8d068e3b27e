import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import type { Command } from './command.ts'
import { CommandPalette } from './command-palette.tsx'
import { createRegistry, type Registry } from './registry.ts'
import { useShortcut } from './shortcuts.tsx'
import { uiTexts as texts } from './texts.ts'

const RegistryContext = createContext<Registry<Command> | null>(null)
const OpenContext = createContext<() => void>(() => undefined)

export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const [registry] = useState(() => createRegistry<Command>())
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => setOpen(true), [])
  useShortcut('mod+k', {
    title: t(texts.commands),
    section: t(texts.general),
    run: open,
    whileTyping: true,
  })
  return (
    <RegistryContext value={registry}>
      <OpenContext value={open}>{children}</OpenContext>
      {isOpen && <CommandPalette commands={registry.list()} onClose={() => setOpen(false)} />}
    </RegistryContext>
  )
}

/** Offers commands in the palette while the calling part is on the page. Give a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  const registry = use(RegistryContext)
  if (registry === null) throw new Error('useCommands needs a CommandProvider above it')
  useEffect(() => {
    const removals = commands.map((command) => registry.add(command))
    return () => {
      for (const remove of removals) remove()
    }
  }, [registry, commands])
}

export function useOpenCommands(): () => void {
  return use(OpenContext)
}
