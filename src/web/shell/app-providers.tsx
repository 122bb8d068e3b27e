import type { ReactNode } from 'react'
import type { FormatSettings } from '#web/texts/format.ts'
import { LanguageProvider } from '#web/texts/language-provider.tsx'
import { ThemeProvider } from '#web/theme/theme-provider.tsx'
import { CommandProvider } from '#web/ui/commands.tsx'
import { SayProvider } from '#web/ui/say.tsx'
import { ShortcutHelp } from '#web/ui/shortcut-help.tsx'
import { ShortcutProvider } from '#web/ui/shortcuts.tsx'
import { TipLayer } from '#web/ui/tip-layer.tsx'
import { UndoProvider } from '#web/ui/undo-toast.tsx'

/** Everything that the kit needs above the pages, in its order. */
export function AppProviders(props: FormatSettings & { readonly children: ReactNode }) {
  const { children, ...settings } = props
  return (
    <ThemeProvider>
      <LanguageProvider {...settings}>
        <ShortcutProvider>
          <SayProvider>
            <UndoProvider>
              <CommandProvider>
                {children}
                <ShortcutHelp />
              </CommandProvider>
              <TipLayer />
            </UndoProvider>
          </SayProvider>
        </ShortcutProvider>
      </LanguageProvider>
    </ThemeProvider>
  )
}
