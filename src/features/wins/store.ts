import type { Ctx } from '#platform/context.ts'

export type WinCtx = Pick<Ctx, 'db' | 'organisation'>

export type NewWin = {
  id: string
  teamId: string
  cycleKey: string
  text: string
  metricId: string | null
}

export async function insertWin(ctx: Ctx, win: NewWin) {
  await ctx.db
    .insertInto('win')
    .values({
      organisation_id: ctx.organisation,
      id: win.id,
      team_id: win.teamId,
      cycle_key: win.cycleKey,
      text: win.text,
      metric_id: win.metricId,
      recorded_by: ctx.actor.name,
      recorded_at: ctx.now,
    })
    .execute()
}

function selectWins(ctx: WinCtx, teamId: string, cycleKey: string) {
  return ctx.db
    .selectFrom('win')
    .leftJoin('metric', (join) =>
      join
        .onRef('metric.organisation_id', '=', 'win.organisation_id')
        .onRef('metric.id', '=', 'win.metric_id'),
    )
    .select([
      'win.id',
      'win.text',
      'win.recorded_by as by',
      'win.recorded_at as at',
      'metric.key as metric',
    ])
    .where('win.organisation_id', '=', ctx.organisation)
    .where('win.team_id', '=', teamId)
    .where('win.cycle_key', '=', cycleKey)
}

/** In the order in which they were recorded. */
export async function selectWinsOf(ctx: WinCtx, teamId: string, cycleKey: string) {
  return selectWins(ctx, teamId, cycleKey).orderBy('win.id').execute()
}

export async function selectWin(ctx: WinCtx, teamId: string, cycleKey: string, id: string) {
  return selectWins(ctx, teamId, cycleKey).where('win.id', '=', id).executeTakeFirst()
}

export async function deleteWin(ctx: WinCtx, id: string) {
  await ctx.db
    .deleteFrom('win')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
