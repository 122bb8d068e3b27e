import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { ReportCtx } from './store.ts'

export type LineNote = {
  readonly seriesId: string
  readonly text: string
  readonly by: string
  readonly at: Instant
  readonly cycle: string
}

/** The notes of a report's lines. */
export async function notesOf(ctx: ReportCtx, reportId: string): Promise<LineNote[]> {
  return selectNotes(ctx).where('line_note.report_id', '=', reportId).execute()
}

/** Of each series the latest note in an earlier report of the team. */
export async function lastNotesOf(
  ctx: ReportCtx,
  teamId: string,
  cycleKey: string,
): Promise<LineNote[]> {
  return selectNotes(ctx)
    .distinctOn('line_note.series_id')
    .where('report.team_id', '=', teamId)
    .where('report.cycle_key', '<', cycleKey)
    .orderBy('line_note.series_id')
    .orderBy('report.cycle_key', 'desc')
    .execute()
}

function selectNotes(ctx: ReportCtx) {
  return ctx.db
    .selectFrom('line_note')
    .innerJoin('report', (join) =>
      join
        .onRef('report.organisation_id', '=', 'line_note.organisation_id')
        .onRef('report.id', '=', 'line_note.report_id'),
    )
    .select([
      'line_note.series_id as seriesId',
      'line_note.text',
      'line_note.noted_by as by',
      'line_note.noted_at as at',
      'report.cycle_key as cycle',
    ])
    .where('line_note.organisation_id', '=', ctx.organisation)
}

/** The series of a line, by the metric and the workload that it is about; null for the whole team. */
export async function seriesOfLine(
  ctx: ReportCtx,
  reportId: string,
  about: { metric: string; workload: string | null },
): Promise<{ seriesId: string; note: string | null } | undefined> {
  const { rows } = await sql<{ seriesId: string; note: string | null }>`
    select series.id as "seriesId", line_note.text as note
    from report_line
    join series on series.organisation_id = report_line.organisation_id
      and series.id = report_line.series_id
    join metric on metric.organisation_id = series.organisation_id and metric.id = series.metric_id
    left join workload on workload.organisation_id = series.organisation_id
      and workload.id = series.workload_id
    left join line_note on line_note.organisation_id = report_line.organisation_id
      and line_note.report_id = report_line.report_id
      and line_note.series_id = report_line.series_id
    where report_line.organisation_id = ${ctx.organisation} and report_line.report_id = ${reportId}
      and metric.key = ${about.metric}
      and workload.slug is not distinct from ${about.workload}::text`.execute(ctx.db)
  return rows[0]
}

export async function saveNote(ctx: Ctx, reportId: string, seriesId: string, text: string) {
  const said = { text, noted_by: ctx.actor.name, noted_at: ctx.now }
  await ctx.db
    .insertInto('line_note')
    .values({
      organisation_id: ctx.organisation,
      report_id: reportId,
      series_id: seriesId,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'report_id', 'series_id']).doUpdateSet(said),
    )
    .execute()
}

export async function removeNote(ctx: ReportCtx, reportId: string, seriesId: string) {
  await ctx.db
    .deleteFrom('line_note')
    .where('organisation_id', '=', ctx.organisation)
    .where('report_id', '=', reportId)
    .where('series_id', '=', seriesId)
    .execute()
}
