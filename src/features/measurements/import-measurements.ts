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
import type { TeamName } from './series-store.ts'
import { type MeasurementEntry, storeMeasurements } from './store-measurements.ts'
import { faultsOfTeam, firstFaults, type RowFault, requireFit } from './unfit-measurements.ts'

type Import = typeof api.importMeasurements

export async function importMeasurements(
  ctx: Ctx,
  { params, body }: Input<Import>,
): Promise<Output<Import>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  requireFit(faultsOfTeam(team))
  const file = await readFile(body.csv, team, ctx.organisationInForce.timeZone)
  await waitForTurn(ctx, team.id)
  const id = newId()
  const store = async () => {
    const source = { origin: 'import', sourceId: id, sourceName: body.name } as const
    const { entries, teams, faults } = await prepareFile(ctx, file, source)
    if (!body.tryOnly) requireFit(faults)
    await insertImport(ctx, { id, teamId: team.id, name: body.name, rows: file.count })
    return { ...(await storeMeasurements(ctx, entries, teams)), faults }
  }
  const { stored, unchanged, faults } = await (body.tryOnly ? withoutStoring(ctx, store) : store())
  return { rows: file.count, stored, unchanged, errors: firstFaults(faults) }
}

type ImportFile = { readonly rows: SentRow[]; readonly faults: RowFault[]; readonly count: number }

async function readFile(csv: string, team: TeamName, timeZone: string): Promise<ImportFile> {
  const table = await parseCsv(csv)
  const sent = importRows(table)
  const separator = separatorOf(table.delimiter, sent)
  const rows: SentRow[] = []
  const faults: RowFault[] = []
  for (const one of sent) {
    const read = readImportRow(one, { team, timeZone, separator })
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
  const prepared = await prepareEntries(ctx, file.rows, source)
  const faults = [...file.faults, ...prepared.faults]
  if (faults.length === 0) faults.push(...twice(prepared.entries, file.rows))
  return faults.length > 0 ? { entries: [], teams: new Map(), faults } : prepared
}

/** The entries are in the order of the rows. */
function twice(entries: readonly MeasurementEntry[], rows: readonly SentRow[]): RowFault[] {
  const lines = new Map<string, number>()
  return entries.flatMap(({ seriesId, at, until }, index) => {
    const key = `${seriesId} ${at} ${until}`
    const row = rows[index]?.row ?? 0
    const first = lines.get(key)
    lines.set(key, first ?? row)
    if (first === undefined) return []
    return [{ row, field: 'row', message: `Line ${first} is for the same metric and time.` }]
  })
}
