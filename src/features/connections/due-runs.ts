// Which queries are due, for which cycles: the running one every so often, and those that have ended
// until the whole of them was collected, less and less often the longer that takes.
import type { Cycle } from '#domain/cycle.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { settledAt } from './collection-window.ts'
import type { QueryRow } from './query-store.ts'
import type { Attempts } from './schedule-store.ts'

export type DueRun = { readonly query: QueryRow; readonly cycle: Cycle }

type Schedule = {
  readonly queries: readonly QueryRow[]
  /** Oldest first; the last one is running. */
  readonly cycles: readonly Cycle[]
  readonly attempts: readonly Attempts[]
  readonly everyMinutes: number
  readonly now: Instant
}

/** Ended cycles first, and within a cycle the query that has waited longest. */
export function dueRuns({ queries, cycles, attempts, everyMinutes, now }: Schedule): DueRun[] {
  const everyMs = everyMinutes * 60_000
  const active = new Map(
    queries.filter((query) => query.active && !query.archived).map((query) => [query.id, query]),
  )
  const due = attempts
    .toSorted((one, other) => (one.latest ?? '').localeCompare(other.latest ?? ''))
    .flatMap((attempt) => {
      const query = active.get(attempt.queryId)
      const place = cycles.findIndex(({ key }) => key === attempt.cycleKey)
      const cycle = cycles[place]
      if (!query || !cycle) return []
      const isRunning = place === cycles.length - 1
      const wanted = isRunning || isMissed(query, cycle, place === cycles.length - 2, attempt, now)
      const waitMs = isRunning ? everyMs : retryMs(cycle, everyMs, now)
      return wanted && isOver(attempt.latest, cycle, isRunning, waitMs, now)
        ? [{ query, cycle }]
        : []
    })
  return cycles.flatMap((cycle) => due.filter((run) => run.cycle === cycle))
}

/** The cycle that just ended counts for a new query too, older ones only if it was there. */
function isMissed(
  query: QueryRow,
  cycle: Cycle,
  isPrevious: boolean,
  { complete }: Attempts,
  now: Instant,
): boolean {
  return !complete && now >= settledAt(cycle) && (isPrevious || query.createdAt < cycle.ends)
}

function retryMs(cycle: Cycle, everyMs: number, now: Instant): number {
  return Math.max(everyMs, (epochMs(now) - epochMs(cycle.ends)) / 8)
}

function isOver(
  latest: Instant | null,
  cycle: Cycle,
  isRunning: boolean,
  waitMs: number,
  now: Instant,
): boolean {
  if (latest === null) return true
  if (!isRunning && latest < settledAt(cycle)) return true
  return epochMs(latest) + waitMs <= epochMs(now)
}

/** When the connection's turn comes again: by its rhythm, and as soon as the cycle can be closed. */
export function nextTurn(running: Cycle, everyMinutes: number, now: Instant): Instant {
  const byRhythm = instantFromEpochMs(epochMs(now) + everyMinutes * 60_000)
  const closing = settledAt(running)
  return closing > now && closing < byRhythm ? closing : byRhythm
}
