import type { Input, Output } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findWin } from './find-win.ts'
import { requireWinWork } from './policy.ts'
import { withdrawWin } from './withdraw-win.ts'

type Take = typeof api.takeWinBack

export async function takeWinBack(ctx: Ctx, { params }: Input<Take>): Promise<Output<Take>> {
  requireWinWork(ctx.actor, await findWin(ctx, params.win))
  await withdrawWin(ctx, params.win)
}
