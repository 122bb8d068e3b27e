import type { CollectionWindow } from '#connectors/connector.ts'
import type { Cycle } from '#domain/cycle.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'

/** The last values of a cycle take a while until they have arrived at their source. */
const settlingMs = 5 * 60_000

/** Throws CycleNotStarted. */
export function windowOf({ key, starts, ends }: Cycle, now: Instant): CollectionWindow {
  if (starts > now) {
    throw new Refusal('CycleNotStarted', `Cycle ${key} has not started yet.`, { cycle: key })
  }
  return { starts, ends, until: ends < now ? ends : now }
}

/** From then on, the answer for the cycle stays the same. */
export function settledAt({ ends }: Pick<Cycle, 'ends'>): Instant {
  return instantFromEpochMs(epochMs(ends) + settlingMs)
}
