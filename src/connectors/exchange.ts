import { createHash } from 'node:crypto'
import type { OutboundAnswer } from '#platform/outbound.ts'
import type { Exchange } from './collected.ts'

const excerptLength = 1000
const hidden = '•••'

/** Foreign systems echo what they were sent: whatever is secret is taken out of their words. */
export function withoutSecrets(text: string, secrets: readonly (string | undefined)[]): string {
  return secrets
    .filter((secret) => secret !== undefined && secret.length >= 4)
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))
    .reduce<string>((shown, secret) => shown.replaceAll(secret ?? '', hidden), text)
}

export function exchangeOf(
  request: string,
  link: string | null,
  answer: OutboundAnswer | null,
  secrets: readonly (string | undefined)[],
): Exchange {
  if (answer === null) return { request, link, status: null, hash: null, excerpt: '' }
  const shown = withoutSecrets(answer.text, secrets)
  return {
    request,
    link,
    status: answer.status,
    hash: createHash('sha256').update(answer.text).digest('hex'),
    excerpt: shown.length > excerptLength ? `${shown.slice(0, excerptLength)}…` : shown,
  }
}
