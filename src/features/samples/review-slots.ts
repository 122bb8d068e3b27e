import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import type { AgendaItemRecord } from '#features/reviews/agenda-of-review.ts'
import type { SampleReview } from './sample-process.ts'
import type { SeededRandom } from './seeded-random.ts'

/** An agenda item while it is on. */
export type Slot = { readonly item: AgendaItemRecord; readonly from: Instant; readonly to: Instant }

const minuteMs = 60_000

export function later(at: Instant, minutes: number): Instant {
  return instantFromEpochMs(epochMs(at) + Math.round(minutes * minuteMs))
}

/** One after the other, without absent teams; each takes what the content says, or about its time. */
export function slotsOf(
  agenda: readonly AgendaItemRecord[],
  begins: Instant,
  review: SampleReview,
  random: SeededRandom,
): Slot[] {
  let from = begins
  return agenda
    .filter(({ absent }) => !absent)
    .map((item) => {
      const minutes = review.minutes[item.title] ?? minutesOf(item, random)
      const slot = { item, from, to: later(from, minutes) }
      from = slot.to
      return slot
    })
}

/** Seven minutes for a team are too few, ten are a little more than most need. */
function minutesOf({ kind, minutes }: AgendaItemRecord, random: SeededRandom): number {
  return kind === 'team' ? random.around(8.2, 0.16) : Math.max(0.7, random.around(minutes, 0.2))
}

/** Of this team; without one where the wins are told. */
export function slotOf(slots: readonly Slot[], team: string | null): Slot {
  const found = slots.find(({ item }) =>
    team === null ? item.kind === 'wins' : item.team?.name === team,
  )
  if (!found) throw new Error(`${team ?? 'Wins'} was not on in a review of the sample`)
  return found
}

export function momentIn({ from, to }: Slot, share: number): Instant {
  return instantFromEpochMs(Math.round(epochMs(from) + share * (epochMs(to) - epochMs(from))))
}
