// One run of a query for one cycle: claimed in the database, asked without a transaction, and then
// written down together with the measurement.
import type { failed } from '#connectors/collected.ts'
import type { Cycle } from '#domain/cycle.ts'
import { agreeCurrencies } from '#features/measurements/agree-currencies.ts'
import { storeMeasurements } from '#features/measurements/store-measurements.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { type Answered, askConnector, endingOf, provenanceOf, unasked } from './ask-connector.ts'
import { endRunning, insertRunning, wasMeasuredWhole } from './collection-store.ts'
import type { QueryRow } from './query-store.ts'
import type { ConnectionRow } from './store.ts'

export type Run = {
  readonly connection: ConnectionRow
  readonly query: QueryRow
  readonly cycle: Cycle
}

/** Null when the query is being collected by somebody else. */
export async function collectQuery(ctx: Ctx, run: Run): Promise<Answered | null> {
  const id = await claim(ctx, run)
  if (id === null) return null
  const { connection, cycle, query } = run
  const { metric } = query
  const answered = await askConnector(ctx, { connection, query: query.query, metric, cycle })
  await keep(ctx, run, id, answered)
  return answered
}

/** Writes down why the source was not asked at all; null as above. */
export async function failQuery(
  ctx: Ctx,
  run: Run,
  why: Parameters<typeof failed>,
): Promise<Answered | null> {
  const id = await claim(ctx, run)
  if (id === null) return null
  const answered = unasked(ctx, { cycle: run.cycle, metric: run.query.metric }, why)
  await keep(ctx, run, id, answered)
  return answered
}

/** Leaves a note among the runs, and what is measured as it is. */
export async function putOff(ctx: Ctx, run: Run, message: string): Promise<void> {
  const id = await claim(ctx, run)
  if (id === null) return
  await endRunning(ctx, id, { ...withoutAnswer, message })
}

const withoutAnswer = {
  outcome: 'failed',
  errorClass: 'rate',
  value: null,
  complete: false,
  calls: 0,
  ...provenanceOf([]),
} as const

async function claim(ctx: Ctx, { connection, query, cycle }: Run): Promise<string | null> {
  const id = newId()
  const claimed = { id, connectionId: connection.id, queryId: query.id, cycleKey: cycle.key }
  return (await insertRunning(ctx, claimed)) ? id : null
}

async function keep(ctx: Ctx, run: Run, id: string, answered: Answered): Promise<void> {
  const { connection, query, cycle } = run
  const { reading } = answered.result
  const ending = endingOf(ctx, cycle, answered)
  const isWhole = ending.outcome === 'measured' && ending.complete
  await ctx.installation.db.transaction().execute(async (db) => {
    const held = { ...ctx, db, now: ctx.installation.clock() }
    // What a whole cycle measured stands, even when its source has forgotten it or is gone by now.
    const stands = !isWhole && (await wasMeasuredWhole(held, query.id, cycle.key))
    if (!(await endRunning(held, id, ending)) || stands) return
    const series = { id: query.seriesId, currency: query.currency }
    await agreeCurrencies(held, [{ row: 0, metric: query.metric, series, reading, currency: null }])
    await storeMeasurements(held, [
      {
        seriesId: query.seriesId,
        at: cycle.starts,
        until: cycle.ends,
        origin: 'connection',
        reading,
        sourceId: connection.id,
        sourceName: connection.name,
      },
    ])
  })
}
