import type { Input } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { isAdministrator, personIdOf } from './policy.ts'
import { setTokenRevoked, tokenById } from './token-store.ts'

export async function revokeToken(
  ctx: Ctx,
  { params }: Input<typeof api.revokeToken>,
): Promise<void> {
  const token = await tokenById(ctx, params.token)
  const isOwn = token?.createdById === personIdOf(ctx.actor)
  if (!token || !(isOwn || isAdministrator(ctx.actor))) {
    throw new Refusal('TokenNotFound', 'There is no such token in force.')
  }
  await setTokenRevoked(ctx, token.id)
  await recordWrite(ctx, {
    action: 'token.revoked',
    subject: token.name,
    before: { scope: token.scope, prefix: token.prefix },
    after: null,
  })
}
