import type { Input } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import { asciiJson, JsonAnswer } from '#platform/http/json-answer.ts'
import type * as api from './api.ts'
import { reportsOfCycle } from './reports-of-cycle.ts'

type List = typeof api.listLatestReports

/** Lines became text when they were written: to read them costs what it costs to move them. */
export async function listLatestReports(
  ctx: Ctx,
  { params, query }: Input<List>,
): Promise<JsonAnswer> {
  const { items, next } = await reportsOfCycle(ctx, params.cycle, query)
  const teams = items.flatMap(({ slug, name, state, summary }, index) => {
    const head = asciiJson({ team: { slug, name }, cycle: params.cycle, state })
    return [index === 0 ? '' : ',', head.slice(0, -1), ',"lines":', summary, '}']
  })
  return new JsonAnswer(['{"items":[', ...teams, '],"next":', asciiJson(next), '}'])
}
