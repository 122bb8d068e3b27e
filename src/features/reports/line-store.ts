import { sql } from 'kysely'
import type { ReportCtx } from './store.ts'
import type { RecentValue, StoredLine } from './stored-line.ts'

/** A draft to write again, as it stood when its revision was read. */
export type StaleDraft = {
  readonly id: string
  readonly teamId: string
  readonly cycleKey: string
  readonly revision: number
  /** The team's last cycle before this one whose report a review has seen. */
  readonly lastReviewed: string | null
}

export async function staleDrafts(
  ctx: ReportCtx,
  cycleKey: string,
  teamIds: readonly string[],
): Promise<StaleDraft[]> {
  const { rows } = await sql<StaleDraft>`
    select id, team_id as "teamId", cycle_key as "cycleKey", revision,
      (select max(cycle_key) from report earlier
        where earlier.organisation_id = report.organisation_id
          and earlier.team_id = report.team_id and earlier.cycle_key < report.cycle_key
          and earlier.state <> 'draft') as "lastReviewed"
    from report
    where organisation_id = ${ctx.organisation} and cycle_key = ${cycleKey}
      and team_id = any(${teamIds}::uuid[])
      and state = 'draft' and revision > lines_revision
    order by id`.execute(ctx.db)
  return rows
}

export type DraftLines = {
  readonly reportId: string
  readonly revision: number
  readonly summary: string
  readonly lines: readonly {
    readonly seriesId: string
    readonly line: StoredLine
    readonly recent: readonly RecentValue[]
  }[]
}

/**
 * Replaces the lines of drafts, unless somebody froze the report or wrote lines of a later revision.
 * Within a transaction. Reports are locked in one order, and after that nothing else is waited for.
 */
export async function replaceLines(
  ctx: ReportCtx,
  templateNumber: number,
  drafts: readonly DraftLines[],
): Promise<void> {
  const behind = await lockBehind(ctx, drafts)
  const open = drafts.filter(({ reportId }) => behind.has(reportId))
  if (open.length === 0) return
  const lines = open.flatMap(({ reportId, lines }) =>
    lines.map((line, position) => ({ ...line, reportId, position })),
  )
  await sql`
    with sent as (
      select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as sent ("reportId" uuid, "seriesId" uuid, position integer, line jsonb, recent jsonb)
    ), gone as (
      delete from report_line
      where organisation_id = ${ctx.organisation}
        and report_id = any(${open.map(({ reportId }) => reportId)}::uuid[])
        and (report_id, series_id) not in (select "reportId", "seriesId" from sent)
    )
    insert into report_line (organisation_id, report_id, series_id, position, line, recent)
    select ${ctx.organisation}, "reportId", "seriesId", position, line, recent from sent
    on conflict (organisation_id, report_id, series_id)
      do update set position = excluded.position, line = excluded.line, recent = excluded.recent
      where (report_line.position, report_line.line, report_line.recent)
        is distinct from (excluded.position, excluded.line, excluded.recent)`.execute(ctx.db)
  const written = open.map(({ reportId, revision, summary }) => ({ reportId, revision, summary }))
  await sql`
    update report set lines_revision = sent.revision, summary = sent.summary,
      template_number = ${templateNumber}
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as sent ("reportId" uuid, revision integer, summary text)
    where organisation_id = ${ctx.organisation} and id = sent."reportId"`.execute(ctx.db)
}

async function lockBehind(ctx: ReportCtx, drafts: readonly DraftLines[]): Promise<Set<string>> {
  const revisions = new Map(drafts.map(({ reportId, revision }) => [reportId, revision]))
  const rows = await ctx.db
    .selectFrom('report')
    .select(['id', 'lines_revision as linesRevision'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', 'in', [...revisions.keys()])
    .where('state', '=', 'draft')
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Set(
    rows.flatMap(({ id, linesRevision }) => (linesRevision < (revisions.get(id) ?? 0) ? [id] : [])),
  )
}

export type LineRow = {
  readonly seriesId: string
  readonly metricId: string
  readonly currency: string | null
  readonly workload: { readonly id: string; readonly slug: string; readonly name: string } | null
  readonly line: StoredLine
  readonly recent: readonly RecentValue[]
}

/** In the order of the report. */
export async function linesOf(ctx: ReportCtx, reportId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select series.id as "seriesId", series.metric_id as "metricId", series.currency,
      case when workload.id is not null then json_build_object(
        'id', workload.id, 'slug', workload.slug, 'name', workload.name) end as workload,
      report_line.line, report_line.recent
    from report_line
    join series on series.organisation_id = report_line.organisation_id
      and series.id = report_line.series_id
    left join workload on workload.organisation_id = series.organisation_id
      and workload.id = series.workload_id
    where report_line.organisation_id = ${ctx.organisation}
      and report_line.report_id = ${reportId}
    order by report_line.position`.execute(ctx.db)
  return rows
}
