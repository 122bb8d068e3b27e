import type { Input } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import { JsonText } from '#platform/http/json-text.ts'
import type * as api from './api.ts'
import { reportsOfCycle, type TeamReport } from './reports-of-cycle.ts'

type List = typeof api.listLatestReports

/** Lines were made into text when they were written: reading them costs what moving them costs. */
export async function listLatestReports(
  ctx: Ctx,
  { params, query }: Input<List>,
): Promise<JsonText> {
  const { items, next } = await reportsOfCycle(ctx, params.cycle, query)
  const teams = items.map((item) => teamText(item, params.cycle))
  return new JsonText(`{"items":[${teams.join(',')}],"next":${JSON.stringify(next)}}`)
}

function teamText({ slug, name, state, summary }: TeamReport, cycle: string): string {
  const head = JSON.stringify({ team: { slug, name }, cycle, state })
  return `${head.slice(0, -1)},"lines":${summary}}`
}
