import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { currentCycle, cycleByKey } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { windowOf } from './collection-window.ts'
import { findConnection, findQuery } from './find-connection.ts'
import { requireConnectionWork, requireQueryWork } from './policy.ts'
import { queriesOf } from './query-store.ts'

type CollectNow = typeof api.collectNow

export async function collectNow(
  ctx: Ctx,
  { params, body }: Input<CollectNow>,
): Promise<Output<CollectNow>> {
  const connection = await findConnection(ctx, params.connection)
  const query = body.query ? await findQuery(ctx, connection.id, body.query) : null
  if (query) requireQueryWork(ctx.actor, query.teamId)
  else requireConnectionWork(ctx.actor)
  if (connection.paused) {
    throw new Refusal('ConnectionPaused', 'This connection is paused: nothing is collected.')
  }
  const cycle = body.cycle ? await cycleByKey(ctx, body.cycle) : await currentCycle(ctx)
  windowOf(cycle, ctx.now)
  const asked = {
    organisation: ctx.organisation,
    connection: connection.id,
    cycle: cycle.key,
    query: query?.id ?? null,
  }
  const key = `${connection.id} ${cycle.key} ${asked.query ?? 'all'}`
  await ctx.installation.jobs.enqueue(ctx.db, 'collect-asked', asked, key)
  if (query) return { queued: 1 }
  const active = (await queriesOf(ctx, connection.id)).filter((one) => one.active && !one.archived)
  return { queued: active.length }
}
