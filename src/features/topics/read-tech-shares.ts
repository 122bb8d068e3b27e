import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { instant } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { findTechShare, techShareAnswer } from './find-tech-share.ts'
import { interestedPeople } from './interest-store.ts'
import { techSharesPage } from './tech-share-store.ts'

type List = typeof api.listTechShares

const shown = { planned: ['planned'], wanted: ['wanted'], over: ['held', 'cancelled'] } as const

export async function listTechShares(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const { show, cursor, limit } = query
  const rows = await techSharesPage(ctx, personIdOf(ctx.actor), {
    states: shown[show],
    newestFirst: show !== 'planned',
    after: cursor === undefined ? undefined : afterCursor(cursor),
    limit,
  })
  const { items, next } = page(rows, limit, ({ sortAt, id }) => `${sortAt} ${id}`)
  return { items: items.map((row) => techShareAnswer(ctx, row)), next }
}

const cursorForm =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function afterCursor(cursor: string) {
  const match = cursorForm.exec(cursor)
  if (!match?.[1] || !match[2]) throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  return { sortAt: instant(match[1]), id: match[2] }
}

type Read = typeof api.readTechShare

export async function readTechShare(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const row = await findTechShare(ctx, params.share)
  return { ...techShareAnswer(ctx, row), people: await interestedPeople(ctx, row.id) }
}
