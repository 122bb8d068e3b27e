import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findWin } from './find-win.ts'
import { thankerOf } from './policy.ts'
import { insertThanks } from './told-store.ts'
import { toldWinAnswer } from './told-win.ts'

type Thank = typeof api.thankForWin

/** Once per person: again changes nothing. */
export async function thankForWin(ctx: Ctx, { params }: Input<Thank>): Promise<Output<Thank>> {
  const thanker = thankerOf(ctx.actor)
  const { text } = await findWin(ctx, params.win)
  if (await insertThanks(ctx, params.win, thanker)) {
    const after = { by: ctx.actor.name }
    await recordWrite(ctx, { action: 'win.thanked', subject: text, before: null, after })
  }
  return toldWinAnswer(await findWin(ctx, params.win), ctx.actor)
}
