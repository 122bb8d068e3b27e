import type { Output } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { limitOf, teamsOver } from './limit-store.ts'

export const defaultOpenPerTeam = 5

export async function readActionLimit(ctx: Ctx): Promise<Output<typeof api.readActionLimit>> {
  const openPerTeam = (await limitOf(ctx)) ?? defaultOpenPerTeam
  const over = await teamsOver(ctx, openPerTeam)
  return { openPerTeam, over: over.map(({ open, ...team }) => ({ team, open })) }
}
