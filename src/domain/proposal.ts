// A proposal is a change of the working agreement or of the report template that everybody may speak to.
// It is adopted when nobody is against it, or when the facilitator decides with a reason; and only on top
// of the version that it was made from (consent, as sociocracy has it: no objection rather than a majority).
import type { AgreementContent } from './agreement.ts'
import type { Instant } from './instant.ts'
import type { OptionalPillar } from './pillar.ts'
import type { TemplateSize } from './template.ts'

export const proposalKinds = ['agreement', 'template'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export type ProposedChange =
  | { readonly kind: 'agreement'; readonly content: AgreementContent }
  | {
      readonly kind: 'template'
      /** Where one was chosen; the metrics are those that it had at the time. */
      readonly size: TemplateSize | null
      /** Keys in order. */
      readonly metrics: string[]
      readonly optionalPillars: OptionalPillar[]
      readonly note: string
    }

export const stances = ['support', 'neutral', 'against'] as const
export type Stance = (typeof stances)[number]

export type AdoptionRule =
  | { readonly kind: 'no-against' }
  | { readonly kind: 'facilitator'; readonly reason: string }

type Decided = { readonly by: { readonly id: string; readonly name: string }; readonly at: Instant }

export type ProposalState =
  | { readonly kind: 'open' }
  | ({ readonly kind: 'adopted'; readonly rule: AdoptionRule; readonly version: number } & Decided)
  | ({ readonly kind: 'declined'; readonly reason: string } & Decided)
  | ({ readonly kind: 'withdrawn' } & Decided)

type Question = {
  /** How many are against the text as it stands. */
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
