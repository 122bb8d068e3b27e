import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import type { PublicCtx } from '#platform/context.ts'
import { openAccounts } from './accounts.ts'
import type * as api from './api.ts'

export async function signIn(ctx: PublicCtx, { body }: Input<typeof api.signIn>): Promise<void> {
  const { pair, address } = ctx.installation.signInLimits
  const pairKey = `${body.email} ${ctx.ip}`
  const waitSeconds = Math.max(await pair.take(pairKey), await address.take(ctx.ip))
  if (waitSeconds > 0) {
    throw new Refusal('TooManySignIns', 'Too many attempts. Wait a little before the next one.', {
      retryAfterSeconds: waitSeconds,
    })
  }
  const accounts = openAccounts(ctx.db, ctx.installation.accountSettings)
  const signedIn = await accounts.signIn(body.email, body.password, ctx.headers)
  if (!signedIn) {
    throw new Refusal('WrongCredentials', 'E-mail or password is wrong.')
  }
  await Promise.all([pair.forget(pairKey), address.giveBack(ctx.ip)])
  ctx.setCookies.push(...signedIn.cookies)
}
