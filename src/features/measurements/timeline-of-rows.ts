import { epochMs, type Instant, instant, instantFromEpochMs } from '#domain/instant.ts'
import { ensureCycles, reachOfCycles } from '#features/cycles/ensure-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { type SentSpan, type Timeline, timelineOf } from './row-span.ts'

type CycleCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

/** With every cycle that the rows name or measure in, as far as cycles reach. */
export async function timelineOfRows(ctx: CycleCtx, spans: readonly SentSpan[]): Promise<Timeline> {
  const reach = reachOfCycles(ctx.now)
  let from: Instant = reach.to
  let to: Instant = reach.from
  const stretch = (first: Instant, last: Instant) => {
    if (first < from) from = first
    if (last > to) to = last
  }
  const years = new Set<string>()
  for (const span of spans) {
    if ('cycle' in span) years.add(span.cycle.slice(0, 4))
    else stretch(span.at, span.at)
  }
  for (const year of years) stretch(daysAfterNewYear(year, -1), daysAfterNewYear(year, 367))
  if (from < reach.from) from = reach.from
  if (to > reach.to) to = reach.to
  const cycles = from <= to ? await ensureCycles(ctx, from, justAfter(to, reach.to)) : []
  return timelineOf(cycles, ctx.now)
}

/** Days of grace, because a year starts at another instant in each time zone. */
function daysAfterNewYear(year: string, days: number): Instant {
  return instantFromEpochMs(epochMs(instant(`${year}-01-01T00:00:00Z`)) + days * 86_400_000)
}

function justAfter(at: Instant, latest: Instant): Instant {
  const after = instantFromEpochMs(epochMs(at) + 1)
  return after < latest ? after : latest
}
