import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { selectAuditRows } from './store.ts'

type List = typeof api.listAuditEntries

export async function listAuditEntries(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  requireWorkForAll(ctx.actor)
  const rows = await selectAuditRows(ctx, query)
  const { items, next } = page(rows, query.limit, (row) => row.id)
  return {
    items: items.map((row) => ({
      id: row.id,
      at: row.at,
      actor: { kind: row.actorKind, name: row.actorName },
      action: row.action,
      subject: { kind: row.subjectKind, name: row.subjectName },
      before: row.before,
      after: row.after,
      requestId: row.requestId,
    })),
    next,
  }
}
