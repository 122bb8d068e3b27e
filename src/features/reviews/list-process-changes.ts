import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { processChangesPage } from './process-change-store.ts'

type List = typeof api.listProcessChanges

export async function listProcessChanges(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { cursor, limit } = query
  const after = cursor === undefined ? undefined : afterCursor(cursor)
  return page(await processChangesPage(ctx, { after, limit }), limit, ({ id, at }) => `${id} ${at}`)
}

function afterCursor(cursor: string): { at: string; id: string } {
  const match =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.exec(
      cursor,
    )
  if (!match?.[1] || !match[2] || Number.isNaN(Date.parse(match[2]))) {
    throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  }
  return { id: match[1], at: match[2] }
}
