import phrases from '../../../content/phrases.en.json' with { type: 'json' }
import type { Language } from './language.ts'

export type PhraseKey = keyof typeof phrases

/** The sentence of a report line's phrase, or of why it is worth talking about. */
export function phraseText(
  phrase: {
    readonly code: PhraseKey
    readonly values: Readonly<Record<string, string | number>>
  },
  { t }: Language,
): string {
  return t(phrases[phrase.code], phrase.values)
}
