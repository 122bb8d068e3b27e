import type { Cycle } from '#domain/cycle.ts'
import type { Metric } from '#domain/metric.ts'
import { isMoney } from '#domain/reading-text.ts'
import { findOrCreateSeries, seriesKey } from '#features/measurements/find-or-create-series.ts'
import { fixCurrencies } from '#features/measurements/fix-currencies.ts'
import {
  type MeasurementEntry,
  storeMeasurements,
} from '#features/measurements/store-measurements.ts'
import type { Ctx } from '#platform/context.ts'
import type { FoundedTeam } from './found-teams.ts'
import type { SampleRow } from './sample-rows.ts'

/** A team, and cycle by cycle what it reports. */
export type ReportingTeam = FoundedTeam & { readonly rows: readonly (readonly SampleRow[])[] }

type Known = { readonly metricId: string; readonly metric: Metric }

/** Finds the series of everything that is going to be reported, money in the organisation's currency. */
export async function openSeries(
  ctx: Ctx,
  teams: readonly ReportingTeam[],
  metrics: readonly Known[],
): Promise<(team: ReportingTeam, row: SampleRow) => string> {
  const byKey = new Map(metrics.map((known) => [known.metric.key, known]))
  const placeOf = ({ team, workloads }: ReportingTeam, row: SampleRow) => {
    const known = byKey.get(row.metric)
    if (!known) throw new Error(`The sample reports ${row.metric}, which the template has not`)
    const workload = workloads.find(({ name }) => name === row.workload)
    return { teamId: team.id, workloadId: workload?.id ?? null, metricId: known.metricId }
  }
  const places = teams.flatMap((team) => team.rows.flat().map((row) => placeOf(team, row)))
  const series = await findOrCreateSeries(ctx, places)
  const inMoney = new Set(metrics.flatMap((one) => (isMoney(one.metric) ? [one.metricId] : [])))
  const money = places.filter(({ metricId }) => inMoney.has(metricId)).map(seriesKey)
  const { currency } = ctx.organisationInForce
  await fixCurrencies(ctx, new Map(money.map((key) => [series.get(key)?.id ?? '', currency])))
  return (team, row) => series.get(seriesKey(placeOf(team, row)))?.id ?? ''
}

/** What all teams report of a cycle, in the name of whoever filled it in. */
export async function storeCycle(
  ctx: Ctx,
  teams: readonly ReportingTeam[],
  { cycle, place }: { readonly cycle: Cycle; readonly place: number },
  seriesOf: (team: ReportingTeam, row: SampleRow) => string,
): Promise<void> {
  const entries = teams.flatMap((team) =>
    (team.rows[place] ?? []).map((row): MeasurementEntry => {
      const typist = row.source === null ? team.people[0] : undefined
      return {
        seriesId: seriesOf(team, row),
        at: cycle.starts,
        until: cycle.ends,
        origin: row.origin,
        reading: row.reading,
        sourceId: typist?.id ?? null,
        sourceName: row.source ?? typist?.name ?? '',
      }
    }),
  )
  await storeMeasurements(ctx, entries)
}
