import type { Translate } from '#web/texts/translate.ts'
import prompts from '../../../../content/prompts.en.json' with { type: 'json' }

const known: Readonly<Record<string, string>> = prompts

/** The question of a prompt's key; `metric` fills those that ask about a line. Null for a key of another version. */
export function promptText(t: Translate, prompt: string, metric = ''): string | null {
  const message = known[prompt]
  return message === undefined ? null : t(message, { metric })
}
