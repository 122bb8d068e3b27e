import type { Input, Output } from '#api/endpoint.ts'
import { currentCycle, cycleByKey } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { askConnector, isComplete, isResting, provenanceOf, unasked } from './ask-connector.ts'
import { findConnection } from './find-connection.ts'
import { connectorById, fitQuery } from './fit-settings.ts'
import { placeOfQuery } from './place-of-query.ts'

type Try = typeof api.tryQuery

/** Waits for the network, and stores nothing. */
export async function tryQuery(ctx: Ctx, { params, body }: Input<Try>): Promise<Output<Try>> {
  const connection = await findConnection(ctx, params.connection)
  const { metric } = await placeOfQuery(ctx, body)
  const query = fitQuery(connectorById(connection.connector), body.query)
  const cycle = body.cycle ? await cycleByKey(ctx, body.cycle) : await currentCycle(ctx)
  const startedMs = performance.now()
  const asked = { connection, query, metric, cycle }
  const answered = isResting(ctx, connection)
    ? unasked(ctx, asked, [
        'rate',
        'The source asked to be left alone for a while: try again later',
      ])
    : await askConnector(ctx, asked)
  const { collected, result } = answered
  const { request, responseExcerpt, link } = provenanceOf(collected.exchanges)
  const measured = result.reading.state === 'measured' ? result.reading : null
  return {
    outcome: result.outcome,
    errorClass: result.errorClass,
    message: result.message,
    value: measured?.value ?? null,
    numerator: measured?.numerator ?? null,
    denominator: measured?.denominator ?? null,
    parts: result.parts,
    calls: collected.exchanges.length,
    elapsedMs: performance.now() - startedMs,
    ...{ request, responseExcerpt, link },
    from: collected.coverage.from,
    until: collected.coverage.until,
    complete: isComplete(ctx, cycle, answered),
  }
}
