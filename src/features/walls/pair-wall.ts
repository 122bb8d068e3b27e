import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { hashOf } from '#features/access/admit-caller.ts'
import type { PublicCtx } from '#platform/context.ts'
import type * as api from './api.ts'
import { takeCode } from './store.ts'
import { hashOfCode, newWallSecret, wallCookie } from './wall-secret.ts'

type Pair = typeof api.pairWall

export async function pairWall(ctx: PublicCtx, { body }: Input<Pair>): Promise<Output<Pair>> {
  const { installation } = ctx
  const retryAfterSeconds = await installation.wallCodeLimit.take(ctx.ip)
  if (retryAfterSeconds > 0) {
    throw new Refusal('TooManyCodes', 'Too many codes were tried. Wait a little.', {
      retryAfterSeconds,
    })
  }
  const secret = newWallSecret()
  const paired = await takeCode(ctx.db, {
    codeHash: hashOfCode(installation, body.code),
    secretHash: hashOf(secret),
    now: ctx.now,
  })
  if (!paired) {
    throw new Refusal(
      'WallCodeNotKnown',
      'No review waits for this code. Codes last five minutes and open one screen: ask for a new one.',
    )
  }
  await installation.wallCodeLimit.giveBack(ctx.ip)
  ctx.setCookies.push(wallCookie(installation, secret))
  return paired
}
