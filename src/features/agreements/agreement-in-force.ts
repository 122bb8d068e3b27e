import type { AgreementContent } from '#domain/agreement.ts'
import type { Instant } from '#domain/instant.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import { lastSignature } from './signature-store.ts'
import { newestAgreement } from './store.ts'

export type AgreementInForce = {
  readonly number: number
  readonly content: AgreementContent
  readonly publishedBy: { readonly id: string; readonly name: string }
  readonly publishedAt: Instant
  /** Whether the caller signed this version. */
  readonly signed: boolean
}

/** Null until the group has agreed on a first version. */
export async function agreementInForce(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor'>,
): Promise<AgreementInForce | null> {
  const version = await newestAgreement(ctx)
  if (version === null) return null
  const personId = personIdOf(ctx.actor)
  const last = personId === null ? null : await lastSignature(ctx, personId)
  const { number, content, publishedBy, publishedAt } = version
  return { number, content, publishedBy, publishedAt, signed: last?.version === number }
}
