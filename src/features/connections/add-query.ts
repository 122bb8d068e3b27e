import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { findOrCreateOneSeries } from '#features/measurements/find-or-create-series.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import type * as api from './api.ts'
import { findConnection, findQuery } from './find-connection.ts'
import { connectorById, fitQuery } from './fit-settings.ts'
import { placeOfQuery } from './place-of-query.ts'
import { insertQuery } from './query-store.ts'
import { queryAnswer } from './reads.ts'
import { bringTurnForward } from './schedule-store.ts'

type Add = typeof api.addQuery

export async function addQuery(ctx: Ctx, { params, body }: Input<Add>): Promise<Output<Add>> {
  const connection = await findConnection(ctx, params.connection)
  const place = await placeOfQuery(ctx, body)
  const query = fitQuery(connectorById(connection.connector), body.query)
  const series = await findOrCreateOneSeries(ctx, place)
  const row = { id: newId(), connectionId: connection.id, seriesId: series.id, query }
  if (!(await insertQuery(ctx, row))) {
    throw new Refusal('SeriesAlreadyCollected', 'A connection fills this series already.', {
      ...{ team: body.team, workload: body.workload, metric: body.metric },
    })
  }
  await bringTurnForward(ctx, connection.id)
  await recordWrite(ctx, {
    action: 'connection-query.added',
    subject: connection.name,
    before: null,
    after: { team: body.team, workload: body.workload, metric: body.metric, query },
  })
  return queryAnswer(ctx, await findQuery(ctx, connection.id, row.id))
}
