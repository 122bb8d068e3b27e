import type { Cycle } from '#domain/cycle.ts'
import type { Reading } from '#domain/measurement.ts'
import type { Ctx } from '#platform/context.ts'

type Place = Pick<Ctx, 'db' | 'organisation'>

export type Series = {
  readonly id: string
  readonly teamId: string
  readonly workloadId: string | null
  readonly metricId: string
  readonly currency: string | null
}

export async function seriesOfTeams(_ctx: Place, _teamIds: readonly string[]): Promise<Series[]> {
  throw new Error('only the signature stands so far')
}

/** By series id, what somebody typed for the whole cycle; series that nobody typed are left out. */
export async function typedReadings(
  _ctx: Place,
  _seriesIds: readonly string[],
  _cycle: Pick<Cycle, 'starts' | 'ends'>,
): Promise<Map<string, Reading>> {
  throw new Error('only the signature stands so far')
}
