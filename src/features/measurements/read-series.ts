import type { Cycle } from '#domain/cycle.ts'
import type { Reading } from '#domain/measurement.ts'
import { readingOf, typedRows } from './measurement-store.ts'
import { type Place, type SeriesRow, seriesRowsOfTeams } from './series-store.ts'

export type Series = SeriesRow

export async function seriesOfTeams(ctx: Place, teamIds: readonly string[]): Promise<Series[]> {
  return teamIds.length === 0 ? [] : seriesRowsOfTeams(ctx, teamIds)
}

/** By series id, what somebody typed for the cycle; series that nobody typed are left out. */
export async function typedReadings(
  ctx: Place,
  seriesIds: readonly string[],
  cycle: Pick<Cycle, 'starts'>,
): Promise<Map<string, Reading>> {
  if (seriesIds.length === 0) return new Map()
  const rows = await typedRows(ctx, seriesIds, cycle)
  return new Map(rows.map((row) => [row.seriesId, readingOf(row)]))
}
