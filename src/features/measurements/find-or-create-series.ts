import type { Ctx } from '#platform/context.ts'

type Place = Pick<Ctx, 'db' | 'organisation'>

export type SeriesPlace = {
  readonly teamId: string
  /** One of the team's; null for the whole team. */
  readonly workloadId: string | null
  readonly metricId: string
}

export type FoundSeries = { readonly id: string; readonly currency: string | null }

/** What `findOrCreateSeries` files its answers under. */
export function seriesKey({ teamId, workloadId, metricId }: SeriesPlace): string {
  return `${teamId} ${workloadId ?? ''} ${metricId}`
}

/** Every place gets its series, whoever else asks for it at the same time. By `seriesKey`. */
export async function findOrCreateSeries(
  _ctx: Place,
  _places: readonly SeriesPlace[],
): Promise<Map<string, FoundSeries>> {
  throw new Error('only the signature stands so far')
}

export async function findOrCreateOneSeries(
  _ctx: Place,
  _place: SeriesPlace,
): Promise<FoundSeries> {
  throw new Error('only the signature stands so far')
}
