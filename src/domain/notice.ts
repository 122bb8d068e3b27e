// A notice tells developers what the architects decided (a “notice to all developers”, as pilots have
// theirs): nobody sees a draft, teams may acknowledge it once it is out, and it ends after its last day.
import type { Day } from './instant.ts'

/** The gravest last. */
export const severities = ['information', 'important', 'urgent'] as const
export type Severity = (typeof severities)[number]

export const noticeStates = ['draft', 'published', 'withdrawn'] as const
export type NoticeState = (typeof noticeStates)[number]

export const noticePhases = ['draft', 'coming', 'in-force', 'expired', 'withdrawn'] as const
export type NoticePhase = (typeof noticePhases)[number]

export type NoticeTerm = {
  readonly state: NoticeState
  readonly effectiveOn: Day
  /** Its last day; null for as long as nobody withdraws it. */
  readonly expiresOn: Day | null
}

export function noticePhase(
  { state, effectiveOn, expiresOn }: NoticeTerm,
  today: Day,
): NoticePhase {
  if (state !== 'published') return state
  if (expiresOn !== null && expiresOn < today) return 'expired'
  return today < effectiveOn ? 'coming' : 'in-force'
}

/** While it is out and not over; beforehand too, because a team may read it before it holds. */
export function mayAcknowledge(phase: NoticePhase): boolean {
  return phase === 'coming' || phase === 'in-force'
}

export function isTermFit({ effectiveOn, expiresOn }: Omit<NoticeTerm, 'state'>): boolean {
  return expiresOn === null || expiresOn >= effectiveOn
}
