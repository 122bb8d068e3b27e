import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Format, FormatSettings } from './format.ts'
import { createLanguage, type Language } from './language.ts'
import type { Translate } from './translate.ts'

const LanguageContext = createContext<Language | null>(null)

export function LanguageProvider(props: FormatSettings & { readonly children: ReactNode }) {
  const { locale, timeZone, currency, children } = props
  const language = useMemo(
    () => createLanguage({ locale, timeZone, currency }),
    [locale, timeZone, currency],
  )
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (language === null) throw new Error('useLanguage needs a LanguageProvider above it')
  return language
}

export function useText(): Translate {
  return useLanguage().t
}

export function useFormat(): Format {
  return useLanguage().format
}
