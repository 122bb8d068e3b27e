import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { administratorIds, personById, setRole } from './people-store.ts'
import { requireAdministrator } from './policy.ts'
import { personAnswer } from './reads.ts'

type Change = typeof api.changePersonRole

export async function changePersonRole(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  requireAdministrator(ctx.actor)
  const person = await presentPerson(ctx, params.person)
  if (body.role !== 'administrator') await requireAnotherAdministrator(ctx, person.id)
  await setRole(ctx.db, ctx.organisation, person.id, body.role)
  await recordWrite(ctx, {
    action: 'person.role-changed',
    subject: person.name,
    before: { role: person.role },
    after: { role: body.role },
  })
  return personAnswer({ ...person, role: body.role })
}

export async function presentPerson(ctx: Ctx, id: string) {
  const person = await personById(ctx.db, ctx.organisation, id)
  if (!person || person.leftAt !== null) {
    throw new Refusal('PersonNotFound', 'There is no such person in this organisation.')
  }
  return person
}

export async function requireAnotherAdministrator(ctx: Ctx, personId: string) {
  const administrators = await administratorIds(ctx.db, ctx.organisation)
  if (administrators.length === 1 && administrators[0] === personId) {
    throw new Refusal(
      'LastAdministrator',
      'This is the last administrator. Make somebody else administrator first.',
    )
  }
}
