import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import { attendanceOf } from '#features/rooms/room-of-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { seesAll } from './seat-of-review.ts'
import { selectSeatChanges } from './store.ts'
import { selectVoices } from './voice-store.ts'

type Changes = typeof api.listSeatChanges

export async function listSeatChanges(
  ctx: Ctx,
  { params }: Input<Changes>,
): Promise<Output<Changes>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  return { items: await selectSeatChanges(ctx, review.id) }
}

type Voices = typeof api.readVoices

/** By name, never by how much somebody spoke. */
export async function readVoices(ctx: Ctx, { params }: Input<Voices>): Promise<Output<Voices>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  if (!(await seesAll(ctx, review))) {
    throw new Refusal('NotFacilitating', 'Who was heard is for the facilitators alone.')
  }
  const [attended, voices] = await Promise.all([
    attendanceOf(ctx, review.id),
    selectVoices(ctx, review.id),
  ])
  const times = new Map(voices.map((voice) => [voice.personId, voice.times]))
  const people = attended.map(({ person, teams }) => ({
    person,
    teams,
    times: times.get(person.id) ?? 0,
  }))
  return { teams: voicesOfTeams(people), people }
}

function voicesOfTeams(people: Output<Voices>['people']): Output<Voices>['teams'] {
  const bySlug = new Map<string, Output<Voices>['teams'][number]>()
  for (const { teams, times } of people) {
    for (const team of teams) {
      const known = bySlug.get(team.slug) ?? { team, times: 0, here: 0 }
      bySlug.set(team.slug, { team, times: known.times + times, here: known.here + 1 })
    }
  }
  return [...bySlug.values()].sort((one, other) => one.team.name.localeCompare(other.team.name))
}
