import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import { personById } from './people-store.ts'

/** Throws PersonNotFound; who has left is not found either. */
export async function presentPerson(
  ctx: Pick<Ctx, 'db' | 'organisation'>,
  id: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const person = await personById(ctx.db, ctx.organisation, id)
  if (person && person.leftAt === null) return { id, name: person.name }
  throw new Refusal('PersonNotFound', 'There is no such person in this organisation.')
}
