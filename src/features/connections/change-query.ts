import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findConnection, findQuery } from './find-connection.ts'
import { connectorById, fitQuery } from './fit-settings.ts'
import { requireQueryWork } from './policy.ts'
import { updateQuery } from './query-store.ts'
import { queryAnswer } from './reads.ts'
import { bringTurnForward } from './schedule-store.ts'

type Change = typeof api.changeQuery

export async function changeQuery(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  const connection = await findConnection(ctx, params.connection)
  const saved = await findQuery(ctx, connection.id, params.query)
  requireQueryWork(ctx.actor, saved.teamId)
  const query = body.query ? fitQuery(connectorById(connection.connector), body.query) : saved.query
  const active = body.active ?? saved.active
  await updateQuery(ctx, saved.id, { query, active })
  await bringTurnForward(ctx, connection.id)
  const { team, workload } = saved
  const place = { team, workload, metric: saved.metric.key }
  await recordWrite(ctx, {
    action: 'connection-query.changed',
    subject: connection.name,
    before: { ...place, query: saved.query, active: saved.active },
    after: { ...place, query, active },
  })
  return queryAnswer(ctx, { ...saved, query, active })
}
