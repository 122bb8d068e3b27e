import type { Input, Output } from '#api/endpoint.ts'
import { type Instant, instant } from '#domain/instant.ts'
import { type TeamRef, teamsBySlugs } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { requirePush } from './policy.ts'
import { prepareEntries, type SentRow } from './prepare-entries.ts'
import type { SentSpan } from './row-span.ts'
import { currencyOf, enteredReading } from './sent-reading.ts'
import { sourceOfPush } from './source-of-actor.ts'
import { storeMeasurements } from './store-measurements.ts'
import { type RowFault, requireFit } from './unfit-measurements.ts'

type Push = typeof api.pushMeasurements
type Sent = Input<Push>['body']['measurements'][number]

export async function pushMeasurements(ctx: Ctx, { body }: Input<Push>): Promise<Output<Push>> {
  const slugs = [...new Set(body.measurements.map(({ team }) => team))]
  const teams = new Map((await teamsBySlugs(ctx, slugs)).map((team) => [team.slug, team]))
  requirePush(ctx.actor, [...teams.values()])
  const rows: SentRow[] = []
  const faults: RowFault[] = []
  for (const [index, sent] of body.measurements.entries()) {
    const row = index + 1
    const read = readRow(row, sent, teams.get(sent.team))
    if ('message' in read) faults.push({ row, ...read })
    else rows.push(read)
  }
  const prepared = await prepareEntries(ctx, rows, sourceOfPush(ctx.actor))
  requireFit([...faults, ...prepared.faults])
  return storeMeasurements(ctx, prepared.entries, prepared.teams)
}

type Fault = Omit<RowFault, 'row'>

function readRow(row: number, sent: Sent, team: TeamRef | undefined): SentRow | Fault {
  if (!team || team.archivedAt !== null) {
    return { field: 'team', message: `The team “${sent.team}” is archived.` }
  }
  const span = readSpan(sent)
  if ('message' in span) return span
  return {
    row,
    team,
    workload: sent.workload,
    metric: sent.metric,
    span,
    reading: enteredReading(sent.reading),
    currency: currencyOf(sent.reading),
  }
}

function readSpan({ at, until, cycle }: Pick<Sent, 'at' | 'until' | 'cycle'>): SentSpan | Fault {
  if (cycle !== undefined) {
    if (at === undefined && until === undefined) return { cycle }
    return { field: 'cycle', message: 'Give either a cycle or at, not both.' }
  }
  if (at === undefined) return { field: 'at', message: 'Say when: at (and until), or a cycle.' }
  const start = instantOf(at)
  return { at: start, until: until === undefined ? start : instantOf(until) }
}

/** The contract made sure that it is an instant; most of them are written the way we keep them. */
function instantOf(text: string): Instant {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) ? (text as Instant) : instant(text)
}
