import type { z } from 'zod'
import type { Cycle } from '#domain/cycle.ts'
import { effectEvidence } from '#domain/effect-evidence.ts'
import type { Metric } from '#domain/metric.ts'
import type { CyclePoint } from '#domain/report-line.ts'
import { currentCycle, recentCycles } from '#features/cycles/read-cycles.ts'
import { readPoints } from '#features/measurements/read-points.ts'
import { type Series, seriesOfTeams } from '#features/measurements/read-series.ts'
import { closedReviews } from '#features/reviews/closed-reviews.ts'
import { workloadsOf } from '#features/teams/read-workloads.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import type { PairingRow } from './store.ts'

export type MetricOutcome = z.output<typeof api.MetricOutcome>
type ReadCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>
type Workload = Awaited<ReturnType<typeof workloadsOf>>[number]

/** Cycles in view; a pairing that was accepted before them has become history. */
const cyclesInView = 52

type Accepted = Pick<PairingRow, 'id'> & {
  readonly teamId: string
  readonly metricId: string
  readonly metric: Metric
  readonly acceptedIn: string
}

/** By pairing id; none for pairings without a metric, or that were not accepted. */
export async function metricOutcomes(
  ctx: ReadCtx,
  rows: readonly PairingRow[],
): Promise<Map<string, MetricOutcome>> {
  const accepted = rows.flatMap(acceptedIn)
  if (accepted.length === 0) return new Map()
  const teamIds = [...new Set(accepted.map(({ teamId }) => teamId))]
  const cycles = await recentCycles(ctx, (await currentCycle(ctx)).key, cyclesInView)
  const [counted, series, workloads] = await Promise.all([
    countedKeys(ctx, cycles),
    seriesOfTeams(ctx, teamIds),
    workloadsOf(ctx, teamIds),
  ])
  const wanted = new Set(accepted.map(({ teamId, metricId }) => `${teamId} ${metricId}`))
  const places = Map.groupBy(series, ({ teamId, metricId }) => `${teamId} ${metricId}`)
  const seriesIds = [...places].flatMap(([place, own]) =>
    wanted.has(place) ? own.map(({ id }) => id) : [],
  )
  const points = await readPoints(ctx, { seriesIds, cycles })
  return new Map(
    accepted.flatMap((pairing) => {
      const own = places.get(`${pairing.teamId} ${pairing.metricId}`) ?? []
      const shown = inOrder(own, workloads).map((series) => ({
        ...series,
        points: (points.get(series.id) ?? []).filter(
          ({ cycleKey }) => cycleKey <= pairing.acceptedIn || counted.has(cycleKey),
        ),
      }))
      const outcome = outcomeOf(pairing, shown)
      return outcome ? [[pairing.id, outcome] as const] : []
    }),
  )
}

function acceptedIn({ id, helpedTeamId, metricId, metric, acceptedCycle }: PairingRow): Accepted[] {
  if (helpedTeamId === null || metricId === null || !metric || acceptedCycle === null) return []
  return [{ id, teamId: helpedTeamId, metricId, metric, acceptedIn: acceptedCycle }]
}

/** Keys of cycles that are over or were reviewed: of the others no half sum is taken for a whole. */
async function countedKeys(ctx: ReadCtx, cycles: readonly Cycle[]): Promise<Set<string>> {
  const [newest] = await closedReviews(ctx, 1)
  return new Set(
    cycles
      .filter(({ ends, key }) => ends <= ctx.now || (newest !== undefined && key <= newest.cycle))
      .map(({ key }) => key),
  )
}

type Named = Series & { readonly workload: Workload | null }

/** Of the whole team first, then of its workloads by name. */
function inOrder(series: readonly Series[], workloads: readonly Workload[]): Named[] {
  const whole = series.filter(({ workloadId }) => workloadId === null)
  const parts = workloads.flatMap((workload) =>
    series
      .filter(({ workloadId }) => workloadId === workload.id)
      .map((one) => ({ ...one, workload })),
  )
  return [...whole.map((one) => ({ ...one, workload: null })), ...parts]
}

type Shown = Named & { readonly points: readonly CyclePoint[] }

/** Of the first series that has values; null where the chart does not reach back so far. */
function outcomeOf(pairing: Accepted, series: readonly Shown[]): MetricOutcome | null {
  const of = series.find(({ points }) =>
    points.some(({ point }) => point.reading.state === 'measured'),
  )
  const doneIn = of?.points.findIndex(({ cycleKey }) => cycleKey === pairing.acceptedIn) ?? -1
  if (!of || doneIn === -1) return null
  const evidence = effectEvidence({ metric: pairing.metric, points: of.points, doneIn })
  const { before, after, phrase } = evidence
  const { workload, currency } = of
  return {
    workload: workload && { slug: workload.slug, name: workload.name },
    currency,
    acceptedIn: pairing.acceptedIn,
    before: { count: before.count, median: before.median },
    after: { count: after.count, median: after.median },
    phrase: phrase && { code: phrase.code, values: { ...phrase.values } },
    recent: evidence.points.map(({ cycleKey, point: { reading } }) => ({
      cycle: cycleKey,
      value: reading.state === 'measured' ? reading.value : null,
    })),
  }
}
