import type { Role } from '#domain/role.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { insertPerson } from './people-store.ts'

export type PersonToAdd = { readonly name: string; readonly email: string; readonly role: Role }
export type AddedPerson = PersonToAdd & { readonly id: string }

/** People without an account, who cannot sign in: those of the sample organisation. */
export async function addPeople(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>,
  people: readonly PersonToAdd[],
): Promise<AddedPerson[]> {
  const added = people.map((person) => ({ ...person, id: newId() }))
  for (const person of added) {
    await insertPerson(ctx.db, ctx.organisation, { ...person, accountId: null }, ctx.now)
  }
  await recordWrite(ctx, {
    action: 'person.joined',
    subject: added.map((person) => person.name).join(', '),
    before: null,
    after: people,
  })
  return added
}
