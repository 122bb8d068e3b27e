import type { Generated } from 'kysely'
import type { AgreementContent } from '#domain/agreement.ts'
import type { Instant } from '#domain/instant.ts'
import type {
  AdoptionRule,
  ProposalKind,
  ProposalState,
  ProposedChange,
  Stance,
} from '#domain/proposal.ts'
import type { Json, Row } from './row.ts'

export type AgreementTables = {
  agreement_version: Row<{
    number: number
    content: Json<AgreementContent>
    why: string
    proposal_id: string | null
    proposed_by: string
    published_by: string
    published_at: Instant
  }>
  agreement_signature: Row<{ person_id: string; number: number; signed_at: Instant }>
  proposal: Row<{
    id: string
    kind: ProposalKind
    title: string
    why: string
    change: Json<ProposedChange>
    base_version: number
    revision: Generated<number>
    proposed_by: string
    proposed_at: Instant
    edited_at: Instant | null
    state: Generated<ProposalState['kind']>
    decided_by: string | null
    decided_at: Instant | null
    decision_rule: AdoptionRule['kind'] | null
    decision_reason: Generated<string>
    adopted_version: number | null
  }>
  proposal_stance: Row<{
    proposal_id: string
    person_id: string
    stance: Stance
    comment: string
    revision: number
    taken_at: Instant
  }>
  proposal_comment: Row<{
    proposal_id: string
    id: string
    person_id: string
    text: string
    commented_at: Instant
  }>
}
