import { IntlMessageFormat } from 'intl-messageformat'
import phrases from '../../content/phrases.en.json' with { type: 'json' }

const texts: Readonly<Record<string, string>> = phrases

/** The English sentence of content/phrases.en.json; the bare code where the server knows a newer one. */
export function phraseText(code: string, values: Record<string, string | number> = {}): string {
  const text = texts[code]
  return text === undefined ? code : String(new IntlMessageFormat(text, 'en-GB').format(values))
}
