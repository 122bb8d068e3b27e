import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type { WinCtx } from './store.ts'

/** An improving metric of a team in a cycle, or a finished action. */
export type Proposal =
  | {
      readonly kind: 'signal'
      readonly teamId: string
      readonly cycleKey: string
      readonly metricId: string
    }
  | { readonly kind: 'action'; readonly actionId: string }

function placeOf(proposal: Proposal) {
  const { kind } = proposal
  return {
    team_id: kind === 'signal' ? proposal.teamId : null,
    cycle_key: kind === 'signal' ? proposal.cycleKey : null,
    metric_id: kind === 'signal' ? proposal.metricId : null,
    action_id: kind === 'action' ? proposal.actionId : null,
  }
}

/** False when it was set aside already. */
export async function insertSetAside(ctx: Ctx, proposal: Proposal): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('set_aside_win')
    .values({
      organisation_id: ctx.organisation,
      id: newId(),
      ...placeOf(proposal),
      set_aside_by: ctx.actor.name,
      set_aside_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** False when it was not set aside. */
export async function deleteSetAside(ctx: WinCtx, proposal: Proposal): Promise<boolean> {
  let query = ctx.db
    .deleteFrom('set_aside_win')
    .where('organisation_id', '=', ctx.organisation)
    .returning('id')
  query =
    proposal.kind === 'action'
      ? query.where('action_id', '=', proposal.actionId)
      : query
          .where('cycle_key', '=', proposal.cycleKey)
          .where('team_id', '=', proposal.teamId)
          .where('metric_id', '=', proposal.metricId)
  return (await query.executeTakeFirst()) !== undefined
}

/** What of a cycle was told as a win or set aside: metrics by team, and by the team and metric together. */
export async function settledMetrics(ctx: WinCtx, cycleKey: string) {
  return ctx.db
    .selectFrom('win')
    .select(['team_id as teamId', 'metric_id as metricId'])
    .where('organisation_id', '=', ctx.organisation)
    .where('cycle_key', '=', cycleKey)
    .where('metric_id', 'is not', null)
    .union(
      ctx.db
        .selectFrom('set_aside_win')
        .select(['team_id as teamId', 'metric_id as metricId'])
        .where('organisation_id', '=', ctx.organisation)
        .where('cycle_key', '=', cycleKey),
    )
    .execute()
}

/** Those among these actions that were told as a win or set aside. */
export async function settledActions(ctx: WinCtx, actionIds: readonly string[]) {
  if (actionIds.length === 0) return new Set<string>()
  const rows = await ctx.db
    .selectFrom('win')
    .select('action_id as actionId')
    .where('organisation_id', '=', ctx.organisation)
    .where('action_id', 'in', actionIds)
    .union(
      ctx.db
        .selectFrom('set_aside_win')
        .select('action_id as actionId')
        .where('organisation_id', '=', ctx.organisation)
        .where('action_id', 'in', actionIds),
    )
    .execute()
  return new Set(rows.flatMap(({ actionId }) => (actionId === null ? [] : [actionId])))
}
