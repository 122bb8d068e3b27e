import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findWin } from './find-win.ts'
import { thankerOf } from './policy.ts'
import { deleteThanks } from './told-store.ts'
import { toldWinAnswer } from './told-win.ts'

type Take = typeof api.takeThanksBack

export async function takeThanksBack(ctx: Ctx, { params }: Input<Take>): Promise<Output<Take>> {
  const thanker = thankerOf(ctx.actor)
  const { text } = await findWin(ctx, params.win)
  if (await deleteThanks(ctx, params.win, thanker)) {
    const before = { by: ctx.actor.name }
    await recordWrite(ctx, { action: 'win.thanks-withdrawn', subject: text, before, after: null })
  }
  return toldWinAnswer(await findWin(ctx, params.win), ctx.actor)
}
