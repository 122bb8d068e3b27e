import { sql } from 'kysely'
import type { ReportCtx, ReportState } from './store.ts'
import type { StoredLine } from './stored-line.ts'

export type TeamLineRow = {
  readonly teamId: string
  readonly state: ReportState
  readonly templateNumber: number
  /** Empty where the report has no lines yet. */
  readonly lines: readonly {
    readonly metricId: string
    readonly workload: { readonly id: string; readonly name: string } | null
    readonly currency: string | null
    readonly line: StoredLine
  }[]
}

/** What these teams' reports of a cycle say, each in the order of its report. */
export async function linesOfTeams(
  ctx: ReportCtx,
  cycleKey: string,
  teamIds: readonly string[],
): Promise<TeamLineRow[]> {
  const { rows } = await sql<TeamLineRow>`
    select report.team_id as "teamId", report.state, report.template_number as "templateNumber",
      coalesce((
        select json_agg(json_build_object('metricId', series.metric_id,
          'currency', series.currency, 'line', report_line.line,
          'workload', case when workload.id is not null then json_build_object(
            'id', workload.id, 'name', workload.name) end) order by report_line.position)
        from report_line
        join series on series.organisation_id = report_line.organisation_id
          and series.id = report_line.series_id
        left join workload on workload.organisation_id = series.organisation_id
          and workload.id = series.workload_id
        where report_line.organisation_id = report.organisation_id
          and report_line.report_id = report.id), '[]') as lines
    from report
    where report.organisation_id = ${ctx.organisation} and report.cycle_key = ${cycleKey}
      and report.team_id = any(${[...teamIds]}::uuid[])`.execute(ctx.db)
  return rows
}
