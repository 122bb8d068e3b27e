import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { readChart } from '#features/measurements/read-chart.ts'
import { readReport } from '#features/reports/read-report.ts'
import { wholeRoom } from '#features/rooms/whole-room.ts'
import type { PublicCtx } from '#platform/context.ts'
import { admitWall } from './admit-wall.ts'
import type * as api from './api.ts'

type Read = typeof api.readWallSpotlight

/** Only the line that is shown to all: a wall is no way to look around. */
export async function readWallSpotlight(
  publicCtx: PublicCtx,
  { params }: Input<Read>,
): Promise<Output<Read>> {
  const { ctx, review } = await admitWall(publicCtx)
  const { spotlight } = await wholeRoom(ctx, review.cycleKey, 'wall')
  if (spotlight?.series !== params.series) throw notShown()
  const organisation = ctx.organisationInForce.slug
  const { team, metric } = spotlight
  const report = await readReport(ctx, {
    params: { organisation, team: team.slug, cycle: review.cycleKey },
    query: undefined,
    body: undefined,
  })
  const line = report.lines.find(({ series }) => series === params.series)
  if (!line) throw notShown()
  return readChart(ctx, {
    params: { organisation, team: team.slug, metric },
    query: { workload: line.workload?.slug, cycles: 26 },
    body: undefined,
  })
}

function notShown() {
  return new Refusal('LineNotFound', 'This line is not in the spotlight any more.')
}
