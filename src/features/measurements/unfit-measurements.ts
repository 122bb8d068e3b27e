import { Refusal } from '#domain/refusal.ts'

/** What is wrong with a row; rows are counted as the sender counts them. */
export type RowFault = { readonly row: number; readonly field: string; readonly message: string }

const named = 50

/** The first of the faults, in the order of the rows. */
export function firstFaults(faults: readonly RowFault[]): RowFault[] {
  return faults.toSorted((one, other) => one.row - other.row).slice(0, named)
}

/** Nothing more is measured of an archived team. */
export function faultsOfTeam(team: {
  readonly slug: string
  readonly archivedAt: unknown
}): RowFault[] {
  if (team.archivedAt === null) return []
  return [{ row: 1, field: 'team', message: `The team “${team.slug}” is archived.` }]
}

export function requireFit(faults: readonly RowFault[]): void {
  const [first] = firstFaults(faults)
  if (!first) return
  const more = faults.length > 1 ? ` ${faults.length - 1} more to correct.` : ''
  throw new Refusal(
    'UnfitMeasurements',
    `Nothing was stored. Row ${first.row}, ${first.field}: ${first.message}${more}`,
    { rows: firstFaults(faults), faults: faults.length },
  )
}
