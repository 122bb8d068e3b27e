import type { Output } from '#api/endpoint.ts'
import type { Cycle } from '#domain/cycle.ts'
import type { Reading } from '#domain/measurement.ts'
import { connectionsFilling } from '#features/connections/reads.ts'
import { typedReadings } from '#features/measurements/read-series.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

import { lineFacts, lineSignals } from './line-facts.ts'
import { type LineRow, linesOf } from './line-store.ts'
import { type LineNote, lastNotesOf, notesOf } from './note-store.ts'
import type { ReportRow } from './store.ts'

type Line = Output<typeof api.readReport>['lines'][number]

/** The lines as they are kept, and as they are answered with all that stands beside them. */
export async function linesOfReport(
  ctx: Ctx,
  report: ReportRow,
  cycle: Cycle,
): Promise<{ rows: LineRow[]; lines: Line[] }> {
  const rows = await linesOf(ctx, [report.id])
  const seriesIds = rows.map(({ seriesId }) => seriesId)
  const [typed, connections, notes, lastNotes] = await Promise.all([
    typedReadings(ctx, seriesIds, cycle),
    connectionsFilling(ctx, seriesIds),
    notesOf(ctx, report.id),
    lastNotesOf(ctx, report.teamId, report.cycleKey),
  ])
  const beside = {
    typed,
    connections,
    notes: new Map(notes.map((note) => [note.seriesId, note])),
    lastNotes: new Map(lastNotes.map((note) => [note.seriesId, note])),
  }
  return { rows, lines: rows.map((row) => lineAnswer(row, beside)) }
}

type Beside = {
  readonly typed: ReadonlyMap<string, Reading>
  readonly connections: ReadonlyMap<string, { id: string; name: string }>
  readonly notes: ReadonlyMap<string, LineNote>
  readonly lastNotes: ReadonlyMap<string, LineNote>
}

function lineAnswer(
  { seriesId, metric, workload, currency, line, recent }: LineRow,
  beside: Beside,
): Line {
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
