import type { z } from 'zod'
import { type Clock, spentMs } from '#domain/review-clock.ts'
import type { AgendaItemRecord } from '#features/reviews/agenda-of-review.ts'
import type { Attended } from '#features/rooms/room-of-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

type MinutesOfTeam = z.output<typeof api.readCloseOut.output>['teams'][number]
type Now = Ctx['now']
const minuteMs = 60_000

/** In the order of the agenda, with the team's id beside. */
export function minutesOfTeams(
  agenda: readonly AgendaItemRecord[],
  clock: Clock,
  attended: readonly Attended[],
  now: Now,
): (MinutesOfTeam & { readonly teamId: string })[] {
  return agenda.flatMap(({ id, team, teamId, minutes, absent }) => {
    if (team === null || teamId === null) return []
    const here = attended
      .filter(({ teams }) => teams.some(({ slug }) => slug === team.slug))
      .map(({ person, role }) => ({ name: person.name, role }))
    const spent = Math.ceil(spentMs(clock, id, now) / minuteMs)
    return [{ teamId, team, planned: minutes, spent, absent, here }]
  })
}

/** On the clock, pauses not counted; items that were taken off the agenda count too. */
export function spentMinutes(clock: Clock, now: Now): number {
  const on = clock.phase === 'running' ? [clock.item] : []
  const items = new Set([...Object.keys(clock.times), ...on])
  const spent = [...items].reduce((sum, item) => sum + spentMs(clock, item, now), 0)
  return Math.ceil(spent / minuteMs)
}
