import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { type Signature, standingOf } from '#domain/agreement.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { defaultAgreement } from './default-agreement.ts'
import { countSignatures, lastSignature } from './signature-store.ts'
import { agreementsPage, newestAgreement } from './store.ts'

type Read = typeof api.readAgreement

export async function readAgreement(ctx: Ctx): Promise<Output<Read>> {
  const personId = personIdOf(ctx.actor)
  const [inForce, last] = await Promise.all([
    newestAgreement(ctx),
    personId === null ? null : lastSignature(ctx, personId),
  ])
  return {
    inForce,
    draft: inForce === null ? await defaultAgreement(ctx) : null,
    own: standingAnswer(last, inForce?.number ?? 0),
    signatures: await countSignatures(ctx, inForce?.number ?? 0),
  }
}

export function standingAnswer(last: Signature | null, inForce: number): Output<Read>['own'] {
  return { version: null, at: null, ...standingOf(last, inForce) }
}

type Versions = typeof api.listAgreementVersions

export async function listAgreementVersions(
  ctx: Ctx,
  { query }: Input<Versions>,
): Promise<Output<Versions>> {
  const rows = await agreementsPage(ctx, { before: numberIn(query.cursor), limit: query.limit })
  return page(rows, query.limit, (row) => String(row.number))
}

function numberIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  }
  return Number(cursor)
}
