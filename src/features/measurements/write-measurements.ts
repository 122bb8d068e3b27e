import type { Cycle } from '#domain/cycle.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { ensureCycles } from '#features/cycles/ensure-cycles.ts'
import { markReportsStale } from '#features/reports/mark-reports-stale.ts'
import type { Ctx } from '#platform/context.ts'
import { type EntryRow, type Removed, type Touched, upsertMeasurements } from './upsert-store.ts'

/** Within one statement, so many at most. */
const portion = 10_000

const untouched: Touched = { stored: 0, teams: [], seriesCount: 0, firstCycle: null }

/** Stores entries and marks what rests on them and on what was removed; the caller records the write. */
export async function writeMeasurements(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  entries: readonly EntryRow[],
  removed: readonly Removed[] = [],
): Promise<Touched> {
  const cycles = await cyclesOf(ctx, [...entries, ...removed])
  const sorted = sortedOnce(entries)
  let touched = untouched
  for (let from = 0; from === 0 || from < sorted.length; from += portion) {
    const part = sorted.slice(from, from + portion)
    const gone = from === 0 ? removed : []
    touched = together(touched, await upsertMeasurements(ctx, part, gone, cycles))
  }
  const { teams, firstCycle } = touched
  if (firstCycle !== null) {
    await markReportsStale(ctx, { teamIds: teams.map(({ id }) => id), fromCycle: firstCycle })
  }
  return touched
}

async function cyclesOf(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  measured: readonly { readonly at: Instant }[],
): Promise<Cycle[]> {
  const [one] = measured
  if (one === undefined) return []
  let { at: first, at: last } = one
  for (const { at } of measured) {
    if (at < first) first = at
    if (at > last) last = at
  }
  return ensureCycles(ctx, first, instantFromEpochMs(epochMs(last) + 1))
}

/** In the order in which every writer locks them; of entries with one key the last stands. */
function sortedOnce(entries: readonly EntryRow[]): EntryRow[] {
  const sorted = entries.toSorted(compareKeys)
  return sorted.filter((entry, index) => {
    const next = sorted[index + 1]
    return next === undefined || compareKeys(entry, next) !== 0
  })
}

function compareKeys(one: EntryRow, other: EntryRow): number {
  if (one.seriesId !== other.seriesId) return one.seriesId < other.seriesId ? -1 : 1
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  if (one.until !== other.until) return one.until < other.until ? -1 : 1
  if (one.origin !== other.origin) return one.origin < other.origin ? -1 : 1
  return 0
}

function together(one: Touched, other: Touched): Touched {
  const teams = new Map([...one.teams, ...other.teams].map((team) => [team.id, team]))
  const firstCycles = [one.firstCycle, other.firstCycle].filter((key) => key !== null)
  return {
    stored: one.stored + other.stored,
    teams: [...teams.values()],
    seriesCount: one.seriesCount + other.seriesCount,
    firstCycle: firstCycles.sort()[0] ?? null,
  }
}
