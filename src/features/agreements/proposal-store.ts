import { sql } from 'kysely'
import type { AdoptionRule, ProposalState, ProposedChange } from '#domain/proposal.ts'
import type { Ctx } from '#platform/context.ts'
import type { Moment } from './moment-cursor.ts'
import { selectStanceCounts } from './stance-store.ts'
import type { AgreementCtx } from './store.ts'

function selectProposals(ctx: AgreementCtx) {
  return ctx.db
    .selectFrom('proposal')
    .innerJoin('person as proposer', (join) =>
      join
        .onRef('proposer.organisation_id', '=', 'proposal.organisation_id')
        .onRef('proposer.id', '=', 'proposal.proposed_by'),
    )
    .leftJoin('person as decider', (join) =>
      join
        .onRef('decider.organisation_id', '=', 'proposal.organisation_id')
        .onRef('decider.id', '=', 'proposal.decided_by'),
    )
    .select([
      'proposal.id',
      'proposal.title',
      'proposal.why',
      'proposal.change',
      'proposal.base_version as basedOn',
      'proposal.revision',
      'proposer.id as byId',
      'proposer.name as byName',
      'proposal.proposed_at as at',
      'proposal.edited_at as editedAt',
      'proposal.state',
      'decider.id as deciderId',
      'decider.name as deciderName',
      'proposal.decided_at as decidedAt',
      'proposal.decision_rule as rule',
      'proposal.decision_reason as reason',
      'proposal.adopted_version as version',
    ])
    .select([
      selectStanceCounts.as('stances'),
      sql<number>`(select count(*)::int from proposal_comment
        where organisation_id = proposal.organisation_id and proposal_id = proposal.id)`.as(
        'comments',
      ),
    ])
    .where('proposal.organisation_id', '=', ctx.organisation)
}

export type ProposalRow = Awaited<
  ReturnType<ReturnType<typeof selectProposals>['executeTakeFirstOrThrow']>
>

export async function proposalById(
  ctx: AgreementCtx,
  id: string,
): Promise<ProposalRow | undefined> {
  return selectProposals(ctx).where('proposal.id', '=', id).executeTakeFirst()
}

/** Whoever speaks to a proposal or decides it waits here for the others. */
export async function lockProposal(ctx: AgreementCtx, id: string): Promise<void> {
  await ctx.db
    .selectFrom('proposal')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export type ProposalFilter = {
  readonly open?: boolean
  readonly before?: Moment
  readonly limit: number
}

/** Newest first, and one row more than asked for. */
export async function proposalsPage(
  ctx: AgreementCtx,
  { open, before, limit }: ProposalFilter,
): Promise<ProposalRow[]> {
  let query = selectProposals(ctx)
  if (open !== undefined) query = query.where('proposal.state', open ? '=' : '!=', 'open')
  if (before) {
    query = query.where(
      sql<boolean>`(proposal.proposed_at, proposal.id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    )
  }
  return query
    .orderBy('proposal.proposed_at', 'desc')
    .orderBy('proposal.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export type ProposalText = {
  readonly title: string
  readonly why: string
  readonly change: ProposedChange
  readonly basedOn: number
}

/** False when the id is taken. */
export async function insertProposal(
  ctx: Ctx,
  proposal: ProposalText & { readonly id: string; readonly personId: string },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('proposal')
    .values({
      organisation_id: ctx.organisation,
      id: proposal.id,
      kind: proposal.change.kind,
      title: proposal.title,
      why: proposal.why,
      change: JSON.stringify(proposal.change),
      base_version: proposal.basedOn,
      proposed_by: proposal.personId,
      proposed_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Stances on the text before count no more. */
export async function updateProposalText(ctx: Ctx, id: string, text: ProposalText) {
  await ctx.db
    .updateTable('proposal')
    .set((eb) => ({
      title: text.title,
      why: text.why,
      change: JSON.stringify(text.change),
      base_version: text.basedOn,
      revision: eb('revision', '+', 1),
      edited_at: ctx.now,
    }))
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

export type Decision = {
  readonly state: Exclude<ProposalState['kind'], 'open'>
  readonly personId: string
  readonly rule: AdoptionRule['kind'] | null
  readonly reason: string
  readonly version: number | null
}

export async function saveDecision(ctx: Ctx, id: string, decision: Decision) {
  await ctx.db
    .updateTable('proposal')
    .set({
      state: decision.state,
      decided_by: decision.personId,
      decided_at: ctx.now,
      decision_rule: decision.rule,
      decision_reason: decision.reason,
      adopted_version: decision.version,
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
