import type { Input } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { presentPerson, requireAnotherAdministrator } from './change-person-role.ts'
import { setLeft } from './people-store.ts'
import { requireAdministrator } from './policy.ts'

export async function removePerson(
  ctx: Ctx,
  { params }: Input<typeof api.removePerson>,
): Promise<void> {
  requireAdministrator(ctx.actor)
  const person = await presentPerson(ctx, params.person)
  await requireAnotherAdministrator(ctx, person.id)
  await setLeft(ctx.db, ctx.organisation, person.id, ctx.now)
  await recordWrite(ctx, {
    action: 'person.left',
    subject: person.name,
    before: { role: person.role, email: person.email },
    after: null,
  })
}
