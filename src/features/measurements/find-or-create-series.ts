import {
  type FoundSeries,
  insertMissingSeries,
  type Place,
  type SeriesPlace,
  seriesAt,
} from './series-store.ts'

/** What `findOrCreateSeries` files its answers under. */
export function seriesKey({ teamId, workloadId, metricId }: SeriesPlace): string {
  return `${teamId} ${workloadId ?? ''} ${metricId}`
}

/** Every place gets its series, whoever else asks for it at the same time. By `seriesKey`. */
export async function findOrCreateSeries(
  ctx: Place,
  places: readonly SeriesPlace[],
): Promise<Map<string, FoundSeries>> {
  const distinct = [...new Map(places.map((place) => [seriesKey(place), place]))]
  const series = await seriesInOrder(
    ctx,
    distinct.map(([, place]) => place),
  )
  return new Map(series.map((found, index) => [distinct[index]?.[0] ?? '', found]))
}

export async function findOrCreateOneSeries(ctx: Place, place: SeriesPlace): Promise<FoundSeries> {
  const [found] = await seriesInOrder(ctx, [place])
  if (!found) throw new Error(`No series for ${seriesKey(place)}`)
  return found
}

/** One for each of the places, no two of which are the same. */
export async function seriesInOrder(
  ctx: Place,
  places: readonly SeriesPlace[],
): Promise<FoundSeries[]> {
  if (places.length === 0) return []
  const found = await seriesAt(ctx, places)
  const missing = places.filter((_place, index) => found[index] === undefined)
  if (missing.length === 0) return found.filter((one) => one !== undefined)
  await insertMissingSeries(ctx, missing)
  const made = (await seriesAt(ctx, missing)).values()
  const all = found.map((one) => one ?? made.next().value)
  const series = all.filter((one) => one !== undefined)
  if (series.length < places.length) throw new Error('Series that were made are not there')
  return series
}
