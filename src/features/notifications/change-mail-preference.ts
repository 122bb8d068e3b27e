import type { Input, Output } from '#api/endpoint.ts'
import type { MailKind } from '#domain/mail-kind.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requirePerson } from './policy.ts'
import { deleteOptOut, insertOptOut, optOutsOf } from './preference-store.ts'
import { preferencesWithout } from './reads.ts'

type Change = typeof api.changeMailPreference

export async function changeMailPreference(
  ctx: Ctx,
  { body }: Input<Change>,
): Promise<Output<Change>> {
  const personId = requirePerson(ctx.actor)
  await preferMail(ctx, personId, body.kind, body.wanted)
  return preferencesWithout(await optOutsOf(ctx, personId))
}

type Recorded = Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>

export async function preferMail(
  ctx: Recorded,
  personId: string,
  kind: MailKind,
  wanted: boolean,
): Promise<void> {
  const before = !(await optOutsOf(ctx, personId)).includes(kind)
  if (before === wanted) return
  if (wanted) await deleteOptOut(ctx, personId, kind)
  else await insertOptOut(ctx, personId, kind)
  await recordWrite(ctx, {
    action: 'mail-preference.changed',
    subject: kind,
    before: { wanted: before },
    after: { wanted },
  })
}
