import { IntlMessageFormat } from 'intl-messageformat'
import phrases from '#content/phrases.en.json' with { type: 'json' }

/** The English sentence of content/phrases.en.json, for mails and texts; pages have their own language. */
export function phraseSentence(
  code: keyof typeof phrases,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return String(new IntlMessageFormat(phrases[code], 'en-GB').format({ ...values }))
}
