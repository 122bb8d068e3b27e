import { createFormat, type Format, type FormatSettings } from './format.ts'
import { pseudoLocale } from './pseudo-locale.ts'
import {
  type Catalogue,
  createTranslate,
  type MessageFormats,
  messageFormats,
  type Translate,
} from './translate.ts'

/** What is needed to say something to a reader: in the browser, on paper and in mail alike. */
export type Language = {
  readonly t: Translate
  readonly format: Format
  readonly messages: MessageFormats
}

export function createLanguage(settings: FormatSettings, catalogue?: Catalogue): Language {
  const messages = messageFormats(settings.locale, catalogue)
  return { t: createTranslate(messages), format: createFormat(settings), messages }
}

/** "?locale=en-XA" wins; else the reader's own kind of English, because only English texts exist. */
export function readerLocale(search: string, languages: readonly string[]): string {
  if (new URLSearchParams(search).get('locale') === pseudoLocale) return pseudoLocale
  return languages.find((language) => /^en(-|$)/.test(language)) ?? 'en-GB'
}
