import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requirePerson } from '#features/facilitation/require-person.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { endCompanions, saveCompanions } from './attendance-store.ts'
import { presentPeople, selectPeople } from './people-store.ts'
import { publish, type RoomChange } from './publish.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'
import { lockRoom } from './room-store.ts'

type Speak = typeof api.speakFor

/** Who is here by an own page speaks for themselves, and is not in the answer. */
export async function speakFor(ctx: Ctx, { params, body }: Input<Speak>): Promise<Output<Speak>> {
  const me = requirePerson(ctx.actor)
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  const ids = [...new Set(body.people)].filter((id) => id !== me.id)
  await requirePresentPeople(ctx, ids)
  await lockRoom(ctx, review.id)
  const ended = await endCompanions(ctx, review.id, me.id, ids)
  const begun = await saveCompanions(ctx, review.id, me.id, ids)
  const people = await selectPeople(ctx, review.id, [...begun, ...ended])
  const byId = new Map(people.map((person) => [person.id, person]))
  const changes = [...begun, ...ended].map(
    (key): RoomChange => ({ part: 'people', key, value: byId.get(key) ?? null }),
  )
  await publish(ctx, review.id, changes)
  const companions = people.filter(({ through }) => through?.id === me.id)
  return { people: companions.map(({ id, name }) => ({ id, name })) }
}

async function requirePresentPeople(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const present = await presentPeople(ctx, ids)
  const missing = ids.find((id) => !present.includes(id))
  if (missing === undefined) return
  throw new Refusal('PersonNotFound', 'There is no such person in this organisation.', {
    person: missing,
  })
}
