import type { z } from 'zod'
import type { EnteredReading } from '#domain/measurement-input.ts'
import type { ReadingSent } from './api.ts'

type Sent = z.output<typeof ReadingSent>

export function enteredReading(sent: Sent): EnteredReading {
  if ('missing' in sent) return { state: 'missing', reason: sent.missing }
  if ('notApplicable' in sent) return { state: 'not-applicable', reason: sent.notApplicable }
  return { state: 'measured', ...sent }
}

export function currencyOf(sent: Sent): string | null {
  return 'currency' in sent ? (sent.currency ?? null) : null
}
