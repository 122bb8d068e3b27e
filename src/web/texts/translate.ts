import { IntlMessageFormat } from 'intl-messageformat'
import type { MessageValues, ValuesParameter } from './message-values.ts'
import { pseudoElements, pseudoLocale } from './pseudo-locale.ts'

export type Translate = <Message extends string>(
  message: Message,
  ...values: ValuesParameter<Message>
) => string

/** Translations by English text; what is not in it stays English. */
export type Catalogue = Readonly<Record<string, string>>

export type MessageFormats = (message: string) => IntlMessageFormat

/** Parses each message once. */
export function messageFormats(locale: string, catalogue: Catalogue = {}): MessageFormats {
  const parsed = new Map<string, IntlMessageFormat>()
  const parse = (message: string) => {
    if (locale !== pseudoLocale) return new IntlMessageFormat(catalogue[message] ?? message, locale)
    const english = new IntlMessageFormat(message, 'en')
    return new IntlMessageFormat(pseudoElements(english.getAst()), 'en')
  }
  return (message) => {
    const known = parsed.get(message)
    if (known !== undefined) return known
    const fresh = parse(message)
    parsed.set(message, fresh)
    return fresh
  }
}

export function createTranslate(formats: MessageFormats): Translate {
  function translate<Message extends string>(
    message: Message,
    ...values: ValuesParameter<Message>
  ): string
  function translate(message: string, values?: MessageValues<string>): string {
    return String(formats(message).format(values))
  }
  return translate
}
