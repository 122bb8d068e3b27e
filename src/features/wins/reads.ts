import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { Refusal } from '#domain/refusal.ts'
import { teamIdsOf } from '#features/access/policy.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { proposedWinsOfCycle } from './proposed-wins-of-cycle.ts'
import { type ToldWinRow, toldWins, type WinFilter } from './told-store.ts'
import { toldWinAnswer } from './told-win.ts'

type List = typeof api.listWins

export async function listWins(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const team = query.team === undefined ? undefined : await teamBySlug(ctx, query.team)
  const rows = await toldWins(ctx, {
    cycleKey: query.cycle,
    teamId: team?.id,
    onlyPrevented: query.prevented === 'true',
    after: query.cursor === undefined ? undefined : afterCursor(query.cursor),
    limit: query.limit,
  })
  const { items, next } = page(rows, query.limit, cursorOf)
  return { items: items.map((row) => toldWinAnswer(row, ctx.actor)), next }
}

type ListProposed = typeof api.listProposedWins

export async function listProposedWins(
  ctx: Ctx,
  { params, query }: Input<ListProposed>,
): Promise<Output<ListProposed>> {
  const teamIds = query.of === 'mine' ? teamIdsOf(ctx.actor) : null
  return { items: await proposedWinsOfCycle(ctx, params.cycle, teamIds) }
}

function cursorOf({ cycle, at, id }: ToldWinRow): string {
  return `${cycle} ${at} ${id}`
}

function afterCursor(cursor: string): WinFilter['after'] {
  const match = /^(\d{4}-\d{2,3}) (\d{4}-[\d-]{5}T[\d:.]{12}Z) ([0-9a-f-]{36})$/.exec(cursor)
  const [, cycle, at, id] = match ?? []
  if (!cycle || !at || !id) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { cycle, at, id }
}
