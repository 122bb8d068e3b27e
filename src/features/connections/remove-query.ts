import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findConnection, findQuery } from './find-connection.ts'
import { requireQueryWork } from './policy.ts'
import { deleteQuery } from './query-store.ts'

type Remove = typeof api.removeQuery

export async function removeQuery(ctx: Ctx, { params }: Input<Remove>): Promise<Output<Remove>> {
  const connection = await findConnection(ctx, params.connection)
  const { id, team, teamId, workload, metric, query } = await findQuery(
    ctx,
    connection.id,
    params.query,
  )
  requireQueryWork(ctx.actor, teamId)
  await deleteQuery(ctx, id)
  await recordWrite(ctx, {
    action: 'connection-query.removed',
    subject: connection.name,
    before: { team, workload, metric: metric.key, query },
    after: null,
  })
}
