import type { Input } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { seriesKey } from './find-or-create-series.ts'
import { placeFinder } from './find-places.ts'
import { type Prepared, prepareEntries } from './prepare-entries.ts'
import { seriesOfTeams } from './read-series.ts'
import { currencyOf, enteredReading } from './sent-reading.ts'
import type { TeamName } from './series-store.ts'
import { sourceOfTyping } from './source-of-actor.ts'
import type { RowFault } from './unfit-measurements.ts'

type Sent = Input<typeof api.enterValues>['body']['values'][number]
type Cell = Sent & { readonly row: number; readonly team: TeamName }

export type Typing = Omit<Prepared, 'teams'> & {
  /** Series whose typed value goes. */
  readonly takenBack: readonly string[]
  /** What people call each series that was given a value or lost it. */
  readonly names: ReadonlyMap<string, string>
}

/** What somebody typed into the grid of a team and cycle: values to store, values taken back. */
export async function prepareTyping(
  ctx: Ctx,
  team: TeamName,
  cycle: string,
  values: readonly Sent[],
): Promise<Typing> {
  const cells = values.map((sent, index): Cell => ({ ...sent, row: index + 1, team }))
  const given = cells.flatMap(({ reading, ...cell }) => {
    if (reading === null) return []
    const currency = currencyOf(reading)
    return [{ ...cell, span: { cycle }, reading: enteredReading(reading), currency }]
  })
  const { entries, faults } = await prepareEntries(ctx, given, sourceOfTyping(ctx.actor))
  const back = cells.filter(({ reading }) => reading === null)
  const found = await seriesTakenBack(ctx, team, back)
  const names = entries.map(({ seriesId }, index) => [seriesId, nameOf(given[index])] as const)
  return {
    entries,
    takenBack: [...found.names.keys()],
    names: new Map([...names, ...found.names]),
    faults: [...twice(cells), ...faults, ...found.faults],
  }
}

/** A series that was never measured has nothing to take back. */
async function seriesTakenBack(ctx: Ctx, team: TeamName, cells: readonly Cell[]) {
  const names = new Map<string, string>()
  const faults: RowFault[] = []
  if (cells.length === 0) return { names, faults }
  const placeOf = await placeFinder(ctx, cells)
  const series = await seriesOfTeams(ctx, [team.id])
  const ids = new Map(series.map((one) => [seriesKey(one), one.id]))
  for (const cell of cells) {
    const place = placeOf(cell)
    const id = 'message' in place ? undefined : ids.get(seriesKey(place))
    if ('message' in place) faults.push({ row: cell.row, ...place })
    else if (id !== undefined) names.set(id, nameOf(cell))
  }
  return { names, faults }
}

function twice(cells: readonly Cell[]): RowFault[] {
  const names = cells.map(nameOf)
  return cells.flatMap((cell, index) => {
    const name = names[index] ?? ''
    if (names.indexOf(name) === index) return []
    return [{ row: cell.row, field: 'metric', message: `${name} is given twice.` }]
  })
}

function nameOf(cell: Pick<Sent, 'metric' | 'workload'> | undefined): string {
  if (cell === undefined) return ''
  return cell.workload === null ? cell.metric : `${cell.metric} of ${cell.workload}`
}
