import type { Cycle } from '#domain/cycle.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { reachOfCycles } from '#features/cycles/ensure-cycles.ts'

/** What a row says of its time: a whole cycle, or the span [at, until). */
export type SentSpan =
  | { readonly cycle: string }
  | { readonly at: Instant; readonly until: Instant }

export type RowSpan = {
  readonly at: Instant
  readonly until: Instant
  readonly reach: 'whole-cycle' | 'part-of-cycle'
}

export type SpanFault = { readonly field: 'cycle' | 'at' | 'until'; readonly message: string }

/** How far ahead a measurement may end, for clocks that are. */
export const aheadMs = 86_400_000

/** The cycles that the rows may speak of, oldest first, and the time until which they may measure. */
export type Timeline = {
  readonly cycles: readonly Cycle[]
  readonly byKey: ReadonlyMap<string, Cycle>
  readonly from: Instant
  readonly to: Instant
}

export function timelineOf(cycles: readonly Cycle[], now: Instant): Timeline {
  return {
    cycles,
    byKey: new Map(cycles.map((cycle) => [cycle.key, cycle])),
    from: reachOfCycles(now).from,
    to: instantFromEpochMs(epochMs(now) + aheadMs),
  }
}

export function spanOf(sent: SentSpan, timeline: Timeline): RowSpan | SpanFault {
  if ('cycle' in sent) return wholeCycle(sent.cycle, timeline)
  const { at, until } = sent
  if (at < timeline.from) return { field: 'at', message: 'This is more than ten years ago.' }
  if (until < at) return { field: 'until', message: 'This is before the measurement starts.' }
  if (until > timeline.to) {
    return { field: until === at ? 'at' : 'until', message: 'This lies in the future.' }
  }
  const cycle = cycleContaining(at, timeline.cycles)
  if (!cycle) return { field: 'at', message: 'No cycle contains this instant.' }
  if (at === cycle.starts && until === cycle.ends) return { at, until, reach: 'whole-cycle' }
  if (until !== at && isLonger(at, until, cycle)) {
    return {
      field: 'until',
      message: 'A measurement is not longer than a cycle: send one for each day, week or cycle.',
    }
  }
  return { at, until, reach: 'part-of-cycle' }
}

function wholeCycle(key: string, timeline: Timeline): RowSpan | SpanFault {
  const cycle = timeline.byKey.get(key)
  if (!cycle) return { field: 'cycle', message: `There is no cycle “${key}” within ten years.` }
  if (cycle.starts > timeline.to) {
    return { field: 'cycle', message: `The cycle ${key} has not started yet.` }
  }
  return { at: cycle.starts, until: cycle.ends, reach: 'whole-cycle' }
}

function isLonger(at: Instant, until: Instant, cycle: Cycle): boolean {
  if (until <= cycle.ends) return false
  return epochMs(until) - epochMs(at) > epochMs(cycle.ends) - epochMs(cycle.starts)
}

function cycleContaining(at: Instant, cycles: readonly Cycle[]): Cycle | undefined {
  let low = 0
  let high = cycles.length
  while (low < high) {
    const middle = (low + high) >> 1
    const cycle = cycles[middle]
    if (cycle && cycle.ends <= at) low = middle + 1
    else high = middle
  }
  const found = cycles[low]
  return found && found.starts <= at ? found : undefined
}
