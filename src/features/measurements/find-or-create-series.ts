import {
  insertMissingSeries,
  type Place,
  type SeriesPlace,
  type SeriesRow,
  seriesAround,
} from './series-store.ts'

export type FoundSeries = { readonly id: string; readonly currency: string | null }

/** What `findOrCreateSeries` files its answers under. */
export function seriesKey({ teamId, workloadId, metricId }: SeriesPlace): string {
  return `${teamId} ${workloadId ?? ''} ${metricId}`
}

/** Every place gets its series, whoever else asks for it at the same time. By `seriesKey`. */
export async function findOrCreateSeries(
  ctx: Place,
  places: readonly SeriesPlace[],
): Promise<Map<string, FoundSeries>> {
  if (places.length === 0) return new Map()
  const found = filed(await seriesAround(ctx, places))
  const missing = places.filter((place) => !found.has(seriesKey(place)))
  if (missing.length === 0) return found
  await insertMissingSeries(ctx, [...new Map(missing.map((one) => [seriesKey(one), one])).values()])
  return new Map([...found, ...filed(await seriesAround(ctx, missing))])
}

export async function findOrCreateOneSeries(ctx: Place, place: SeriesPlace): Promise<FoundSeries> {
  const found = (await findOrCreateSeries(ctx, [place])).get(seriesKey(place))
  if (!found) throw new Error(`No series for ${seriesKey(place)}`)
  return found
}

function filed(rows: readonly SeriesRow[]): Map<string, FoundSeries> {
  return new Map(rows.map((row) => [seriesKey(row), { id: row.id, currency: row.currency }]))
}
