import type { Output } from '#api/endpoint.ts'
import type { Cycle } from '#domain/cycle.ts'
import type { Reading } from '#domain/measurement.ts'
import type { Metric } from '#domain/metric.ts'
import type { ReportLine } from '#domain/report-line.ts'
import { connectionsFilling } from '#features/connections/reads.ts'
import { typedReadings } from '#features/measurements/read-series.ts'
import { templateByNumber } from '#features/templates/read-templates.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { lineFacts, lineSignals } from './line-facts.ts'
import { type LineRow, linesOf } from './line-store.ts'
import { type LineNote, lastNotesOf, notesOf } from './note-store.ts'
import type { ReportRow } from './store.ts'
import { reportLine } from './stored-line.ts'

type Line = Output<typeof api.readReport>['lines'][number]

/** As the domain sees it, and as it is answered with all that stands beside it. */
export type LineOfReport = { readonly said: ReportLine; readonly line: Line }

/** In the order of the template version that the report was written with. */
export async function linesOfReport(
  ctx: Ctx,
  report: ReportRow,
  cycle: Cycle,
): Promise<LineOfReport[]> {
  const [rows, template, notes, lastNotes] = await Promise.all([
    linesOf(ctx, report.id),
    templateByNumber(ctx, report.templateNumber),
    notesOf(ctx, report.id),
    lastNotesOf(ctx, report.teamId, report.cycleKey),
  ])
  const seriesIds = rows.map(({ seriesId }) => seriesId)
  const [typed, connections] = await Promise.all([
    typedReadings(ctx, seriesIds, cycle),
    connectionsFilling(ctx, seriesIds),
  ])
  const metrics = new Map(template.metrics.map(({ metricId, metric }) => [metricId, metric]))
  const beside = {
    typed,
    connections,
    notes: new Map(notes.map((note) => [note.seriesId, note])),
    lastNotes: new Map(lastNotes.map((note) => [note.seriesId, note])),
  }
  return rows.flatMap((row) => {
    const metric = metrics.get(row.metricId)
    if (!metric) return []
    const said = reportLine(row.line, { metric, workloadId: row.workload?.id ?? null })
    return [{ said, line: lineAnswer(row, metric, beside) }]
  })
}

type Beside = {
  readonly typed: ReadonlyMap<string, Reading>
  readonly connections: ReadonlyMap<string, { id: string; name: string }>
  readonly notes: ReadonlyMap<string, LineNote>
  readonly lastNotes: ReadonlyMap<string, LineNote>
}

function lineAnswer(row: LineRow, metric: Metric, beside: Beside): Line {
  const { seriesId, workload, currency, line, recent } = row
  const note = beside.notes.get(seriesId)
  const last = beside.lastNotes.get(seriesId)
  return {
    ...lineFacts(line),
    signals: lineSignals(line),
    series: seriesId,
    metric,
    workload: workload && { slug: workload.slug, name: workload.name },
    currency,
    recent: [...recent],
    typed: beside.typed.get(seriesId) ?? null,
    note: note ? { text: note.text, by: note.by, at: note.at } : null,
    lastNote: last ? { text: last.text, by: last.by, at: last.at, cycle: last.cycle } : null,
    connection: beside.connections.get(seriesId) ?? null,
  }
}
