import type { Cycle } from '#domain/cycle.ts'
import type { CyclePoint } from '#domain/report-line.ts'
import type { Point } from '#domain/roll-up.ts'
import { readingOf } from './measurement-store.ts'
import { type PointRow, pointRows } from './point-store.ts'
import { rollUpStalePoints, silence } from './roll-up-stale-points.ts'
import type { Place } from './series-store.ts'

/**
 * By series id, a point for each of the cycles, oldest first. Points that are stale are rolled up first
 * and written back; nobody is waited for.
 */
export async function readPoints(
  ctx: Place,
  {
    seriesIds,
    cycles,
  }: { readonly seriesIds: readonly string[]; readonly cycles: readonly Cycle[] },
): Promise<Map<string, CyclePoint[]>> {
  const sorted = cycles.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const [first, last] = [sorted.at(0), sorted.at(-1)]
  if (!first || !last || seriesIds.length === 0) return new Map(seriesIds.map((id) => [id, []]))
  const places = new Map(sorted.map(({ key }, place) => [key, place]))
  const silent = sorted.map(({ key }): CyclePoint => ({ cycleKey: key, point: silence }))
  const answer = new Map(seriesIds.map((id) => [id, [...silent]]))
  const put = (seriesId: string, cycleKey: string, point: Point) => {
    const points = answer.get(seriesId)
    const place = places.get(cycleKey)
    if (points && place !== undefined) points[place] = { cycleKey, point }
  }
  const stale = []
  for (const row of await pointRows(ctx, seriesIds, { first: first.key, last: last.key })) {
    const cycle = sorted[places.get(row.cycleKey) ?? -1]
    if (row.stale && cycle) stale.push({ seriesId: row.seriesId, cycle })
    else put(row.seriesId, row.cycleKey, pointOf(row))
  }
  for (const { seriesId, cycleKey, point } of await rollUpStalePoints(ctx, stale)) {
    put(seriesId, cycleKey, point)
  }
  return answer
}

function pointOf(row: PointRow): Point {
  return {
    reading: readingOf(row),
    origin: row.origin,
    parts: row.parts,
    note: row.note === 'highest-of-percentiles' ? row.note : null,
  }
}
