import type { Cycle } from '#domain/cycle.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { ensureCycles } from '#features/cycles/ensure-cycles.ts'
import { markReportsStale } from '#features/reports/mark-reports-stale.ts'
import type { Ctx } from '#platform/context.ts'
import { type TeamName, teamsOfSeries } from './series-store.ts'
import { type EntryRow, type Removed, type Touched, upsertMeasurements } from './upsert-store.ts'

/** Within one statement, so many at most. */
const portion = 10_000

export type Written = {
  readonly stored: number
  readonly seriesCount: number
  /** Whose measurements differ from before. */
  readonly teams: readonly TeamName[]
}

export type Writing = {
  readonly entries: readonly EntryRow[]
  readonly removed?: readonly Removed[]
  /** By series id, where the caller knows them all. */
  readonly teams?: ReadonlyMap<string, TeamName>
}

/** Stores entries and marks what rests on them and on what was removed; the caller records the write. */
export async function writeMeasurements(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  { entries, removed = [], teams: known }: Writing,
): Promise<Written> {
  const cycles = await cyclesOf(ctx, [...entries, ...removed])
  const sorted = sortedOnce(entries)
  const touched: Touched[] = []
  for (let from = 0; from === 0 || from < sorted.length; from += portion) {
    const part = sorted.slice(from, from + portion)
    touched.push(await upsertMeasurements(ctx, part, from === 0 ? removed : [], cycles))
  }
  const seriesIds = [...new Set(touched.flatMap((one) => one.seriesIds))]
  const firstCycle = touched.flatMap((one) => one.firstCycle ?? []).sort()[0]
  if (firstCycle === undefined) return { stored: 0, seriesCount: 0, teams: [] }
  const teams = known ? teamsAmong(known, seriesIds) : await teamsOfSeries(ctx, seriesIds)
  await markReportsStale(ctx, { teamIds: teams.map(({ id }) => id), fromCycle: firstCycle })
  const stored = touched.reduce((sum, one) => sum + one.stored, 0)
  return { stored, seriesCount: seriesIds.length, teams }
}

function teamsAmong(
  known: ReadonlyMap<string, TeamName>,
  seriesIds: readonly string[],
): TeamName[] {
  const teams = seriesIds.flatMap((id) => known.get(id) ?? [])
  return [...new Map(teams.map((team) => [team.id, team])).values()]
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
