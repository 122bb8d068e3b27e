// A proposal is a change of the working agreement or of the report template that everybody may speak to.
// It is adopted when nobody is against it, or when the facilitator decides with a reason; and only on top
// of the version that it was made from (consent, as sociocracy has it: no objection rather than a majority).
import type { Instant } from './instant.ts'

export const proposalKinds = ['agreement', 'template'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export const stances = ['support', 'neutral', 'against'] as const
export type Stance = (typeof stances)[number]

export type AdoptionRule =
  | { readonly kind: 'no-against' }
  | { readonly kind: 'facilitator'; readonly reason: string }

type Decided = { readonly by: string; readonly at: Instant }

export type ProposalState =
  | { readonly kind: 'open' }
  | ({ readonly kind: 'adopted'; readonly rule: AdoptionRule } & Decided)
  | ({ readonly kind: 'declined'; readonly reason: string } & Decided)
  | ({ readonly kind: 'withdrawn' } & Decided)

export type TakenStance = {
  readonly stance: Stance
  /** Of the proposal's text when it was taken. */
  readonly revision: number
}

export type StanceCount = Readonly<Record<Stance, number>> & {
  /** Taken on a text that its author has changed since: they are shown and do not count. */
  readonly earlier: number
}

export function countStances(taken: readonly TakenStance[], revision: number): StanceCount {
  const current = taken.filter((one) => one.revision === revision)
  const count = (stance: Stance) => current.filter((one) => one.stance === stance).length
  return {
    support: count('support'),
    neutral: count('neutral'),
    against: count('against'),
    earlier: taken.length - current.length,
  }
}

type Question = {
  readonly against: number
  readonly basedOn: number
  /** Number of the version in force, 0 when there is none. */
  readonly inForce: number
  /** Of who decides; empty where none is given. */
  readonly reason: string
}

export type Adoption =
  | { readonly kind: 'adopted'; readonly rule: AdoptionRule }
  /** Another version came into force since: the author brings the text up to date first. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'reason-needed' }

export function adopt({ against, basedOn, inForce, reason }: Question): Adoption {
  if (basedOn !== inForce) return { kind: 'stale' }
  if (against === 0) return { kind: 'adopted', rule: { kind: 'no-against' } }
  const said = reason.trim()
  if (said === '') return { kind: 'reason-needed' }
  return { kind: 'adopted', rule: { kind: 'facilitator', reason: said } }
}
