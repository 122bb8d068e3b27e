import type { Ctx } from '#platform/context.ts'

export type WinCtx = Pick<Ctx, 'db' | 'organisation'>

export type NewWin = {
  readonly id: string
  readonly teamId: string | null
  readonly cycleKey: string
  readonly text: string
  readonly metricId: string | null
  readonly reviewId?: string | null
  readonly prevented?: boolean
  readonly actionId?: string | null
  readonly tellerId: string | null
}

/** False when it stands there already: a win with this id, or one that tells of this action. */
export async function insertWin(ctx: Ctx, win: NewWin): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('win')
    .values({
      organisation_id: ctx.organisation,
      id: win.id,
      team_id: win.teamId,
      cycle_key: win.cycleKey,
      text: win.text,
      metric_id: win.metricId,
      review_id: win.reviewId ?? null,
      prevented: win.prevented ?? false,
      action_id: win.actionId ?? null,
      recorded_by: ctx.actor.name,
      recorded_by_id: win.tellerId,
      recorded_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
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
  return selectWins(ctx, teamId, cycleKey).orderBy('win.recorded_at').orderBy('win.id').execute()
}

export async function selectWin(ctx: WinCtx, teamId: string, cycleKey: string, id: string) {
  return selectWins(ctx, teamId, cycleKey).where('win.id', '=', id).executeTakeFirst()
}

/** With the thanks for it. */
export async function deleteWin(ctx: WinCtx, id: string) {
  await ctx.db
    .deleteFrom('win')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
