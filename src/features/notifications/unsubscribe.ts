import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import type { PublicCtx } from '#platform/context.ts'
import type * as api from './api.ts'
import { preferMail } from './change-mail-preference.ts'
import { optOutsOf, personOfWay } from './preference-store.ts'
import { wayOutOf } from './way-out.ts'

type Read = typeof api.readUnsubscribing

export async function readUnsubscribing(
  ctx: PublicCtx,
  { params }: Input<Read>,
): Promise<Output<Read>> {
  const { kind, person } = await follow(ctx, params.secret)
  const optOuts = await optOutsOf({ ...ctx, organisation: person.organisation }, person.personId)
  return { organisation: person.organisationName, kind, wanted: !optOuts.includes(kind) }
}

/** Whoever holds the link may do this; the same link again changes nothing. */
export async function unsubscribe(
  ctx: PublicCtx,
  { params }: Input<typeof api.unsubscribe>,
): Promise<void> {
  const { kind, person } = await follow(ctx, params.secret)
  const actor = { kind: 'system', name: `${person.personName}, by the link in a mail` } as const
  await preferMail(
    { ...ctx, organisation: person.organisation, actor },
    person.personId,
    kind,
    false,
  )
}

async function follow(ctx: PublicCtx, secret: string) {
  const way = wayOutOf(ctx.installation, secret)
  const person = way ? await personOfWay(ctx.db, way) : undefined
  if (!way || !person) {
    throw new Refusal('UnsubscribeLinkNotFound', 'This link is not one of ours, or is cut short.')
  }
  return { kind: way.kind, person }
}
