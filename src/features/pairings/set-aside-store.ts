import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import type { PairingCtx } from './store.ts'

export type SetAsidePair = {
  readonly helperTeamId: string
  readonly helpedTeamId: string
  readonly metricId: string
}

export async function keepSetAside(ctx: Ctx, pair: SetAsidePair, cycleKey: string) {
  const said = { cycle_key: cycleKey, set_aside_by: ctx.actor.name, set_aside_at: ctx.now }
  await ctx.db
    .insertInto('set_aside_pairing')
    .values({
      organisation_id: ctx.organisation,
      helper_team_id: pair.helperTeamId,
      helped_team_id: pair.helpedTeamId,
      metric_id: pair.metricId,
      ...said,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'helper_team_id', 'helped_team_id', 'metric_id'])
        .doUpdateSet(said),
    )
    .execute()
}

/** False when it was not set aside. */
export async function deleteSetAside(ctx: PairingCtx, pair: SetAsidePair): Promise<boolean> {
  const deleted = await ctx.db
    .deleteFrom('set_aside_pairing')
    .where('organisation_id', '=', ctx.organisation)
    .where('helper_team_id', '=', pair.helperTeamId)
    .where('helped_team_id', '=', pair.helpedTeamId)
    .where('metric_id', '=', pair.metricId)
    .returning('metric_id')
    .executeTakeFirst()
  return deleted !== undefined
}

export type PairLeftOut = {
  readonly helperTeamId: string
  readonly helpedTeamId: string
  readonly metricKey: string
  /** Left out until a signal begins after this cycle; null while the two teams pair on it. */
  readonly until: string | null
}

/** Pairs that are not suggested: set aside, or pairing already. */
export async function pairsLeftOut(ctx: PairingCtx): Promise<PairLeftOut[]> {
  const { rows } = await sql<PairLeftOut>`
    select helper_team_id as "helperTeamId", helped_team_id as "helpedTeamId",
      metric.key as "metricKey", cycle_key as until
    from set_aside_pairing
    join metric on metric.organisation_id = set_aside_pairing.organisation_id and metric.id = metric_id
    where set_aside_pairing.organisation_id = ${ctx.organisation}
    union all
    select helper_team_id, helped_team_id, metric.key, null
    from pairing
    join metric on metric.organisation_id = pairing.organisation_id and metric.id = metric_id
    where pairing.organisation_id = ${ctx.organisation}
      and state in ('offered', 'asked', 'accepted', 'tried')
      and helper_team_id is not null and helped_team_id is not null`.execute(ctx.db)
  return rows
}
