import { sql } from 'kysely'
import type { LineRow } from './line-store.ts'
import type { ReportCtx } from './store.ts'

export type LinePlace = {
  readonly teamId: string
  readonly cycleKey: string
  readonly metricKey: string
}

export type PlacedLineRow = LineRow & {
  readonly teamId: string
  readonly cycleKey: string
  readonly templateNumber: number
}

/** All lines at these places: of the team as a whole first, then of its workloads. */
export async function linesAt(
  ctx: ReportCtx,
  places: readonly LinePlace[],
): Promise<PlacedLineRow[]> {
  const { rows } = await sql<PlacedLineRow>`
    select report.team_id as "teamId", report.cycle_key as "cycleKey",
      report.template_number as "templateNumber",
      series.id as "seriesId", series.metric_id as "metricId", series.currency,
      case when workload.id is not null then json_build_object(
        'id', workload.id, 'slug', workload.slug, 'name', workload.name) end as workload,
      report_line.line, report_line.recent
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as wanted ("teamId" uuid, "cycleKey" text, "metricKey" text)
    join metric on metric.organisation_id = ${ctx.organisation} and metric.key = wanted."metricKey"
    join report on report.organisation_id = ${ctx.organisation}
      and report.cycle_key = wanted."cycleKey" and report.team_id = wanted."teamId"
    join series on series.organisation_id = ${ctx.organisation}
      and series.team_id = wanted."teamId" and series.metric_id = metric.id
    join report_line on report_line.organisation_id = ${ctx.organisation}
      and report_line.report_id = report.id and report_line.series_id = series.id
    left join workload on workload.organisation_id = ${ctx.organisation}
      and workload.id = series.workload_id
    order by report_line.position`.execute(ctx.db)
  return rows
}
