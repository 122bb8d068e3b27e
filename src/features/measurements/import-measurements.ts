import type { Input, Output } from '#api/endpoint.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { importRows } from './import-columns.ts'
import { insertImport, withoutStoring } from './import-store.ts'
import { waitForTurn } from './measurement-store.ts'
import { parseCsv } from './parse-csv.ts'
import { type Prepared, prepareEntries, type SentRow } from './prepare-entries.ts'
import { readImportRow, separatorOf } from './read-import-row.ts'
import { storeMeasurements } from './store-measurements.ts'
import { faultsOfTeam, firstFaults, type RowFault, requireFit } from './unfit-measurements.ts'

type Import = typeof api.importMeasurements

export async function importMeasurements(
  ctx: Ctx,
  { params, body }: Input<Import>,
): Promise<Output<Import>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  requireFit(faultsOfTeam(team))
  const file = await readFile(body.csv, team.id, ctx.organisationInForce.timeZone)
  await waitForTurn(ctx, team.id)
  const id = newId()
  const store = async () => {
    const source = { origin: 'import', sourceId: id, sourceName: body.name } as const
    const { entries, faults } = await prepareFile(ctx, file, source)
    if (!body.tryOnly) requireFit(faults)
    await insertImport(ctx, { id, teamId: team.id, name: body.name, rows: file.count })
    return { ...(await storeMeasurements(ctx, entries)), faults }
  }
  const { stored, unchanged, faults } = await (body.tryOnly ? withoutStoring(ctx, store) : store())
  return { rows: file.count, stored, unchanged, errors: firstFaults(faults) }
}

type ImportFile = { readonly rows: SentRow[]; readonly faults: RowFault[]; readonly count: number }

async function readFile(csv: string, teamId: string, timeZone: string): Promise<ImportFile> {
  const table = await parseCsv(csv)
  const sent = importRows(table)
  const separator = separatorOf(table.delimiter, sent)
  const rows: SentRow[] = []
  const faults: RowFault[] = []
  for (const one of sent) {
    const read = readImportRow(one, { teamId, timeZone, separator })
    if ('message' in read) faults.push({ row: one.line, ...read })
    else rows.push(read)
  }
  return { rows, faults, count: sent.length }
}

async function prepareFile(
  ctx: Ctx,
  file: ImportFile,
  source: Parameters<typeof prepareEntries>[2],
): Promise<Prepared> {
  const { entries, faults } = await prepareEntries(ctx, file.rows, source)
  const all = [...file.faults, ...faults]
  if (all.length > 0) return { entries: [], faults: all }
  const seen = new Map<string, number>()
  for (const [index, { seriesId, at, until }] of entries.entries()) {
    const key = `${seriesId} ${at} ${until}`
    const row = file.rows[index]?.row ?? 0
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row)
    else all.push({ row, field: 'row', message: `Line ${first} is for the same metric and time.` })
  }
  return all.length > 0 ? { entries: [], faults: all } : { entries, faults: [] }
}
