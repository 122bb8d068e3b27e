import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdConnection } from './find-connection.ts'
import { requireConnectionWork } from './policy.ts'
import { queriesOf } from './query-store.ts'
import { deleteConnection } from './store.ts'

type Remove = typeof api.removeConnection

export async function removeConnection(
  ctx: Ctx,
  { params }: Input<Remove>,
): Promise<Output<Remove>> {
  requireConnectionWork(ctx.actor)
  const { id, name, connector, settings } = await holdConnection(ctx, params.connection)
  const queries = await queriesOf(ctx, id)
  await deleteConnection(ctx, id)
  await recordWrite(ctx, {
    action: 'connection.removed',
    subject: name,
    before: {
      connector,
      settings,
      queries: queries.map(({ team, workload, metric }) => ({
        team,
        workload,
        metric: metric.key,
      })),
    },
    after: null,
  })
}
