import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { cycleKey } from '#api/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { currentCycle } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { insertMissingDrafts, reportsPage } from './store.ts'

type List = typeof api.listReports

export async function listReports(ctx: Ctx, { params, query }: Input<List>): Promise<Output<List>> {
  const team = await teamBySlug(ctx, params.team)
  const { key } = await currentCycle(ctx)
  const filter = { before: cycleIn(query.cursor), limit: query.limit }
  let rows = await reportsPage(ctx, team.id, filter)
  if (query.cursor === undefined && rows[0]?.cycleKey !== key) {
    await insertMissingDrafts(ctx, key, team.id)
    rows = await reportsPage(ctx, team.id, filter)
  }
  const { items, next } = page(rows, query.limit, (row) => row.cycleKey)
  return {
    items: items.map(({ cycleKey, state, templateNumber, readyAt }) => ({
      cycle: cycleKey,
      state,
      templateVersion: templateNumber,
      readyAt,
    })),
    next,
  }
}

function cycleIn(cursor: string | undefined): string | undefined {
  if (cursor === undefined || cycleKey.safeParse(cursor).success) return cursor
  throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
}
