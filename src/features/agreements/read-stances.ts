import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { cursorOfMoment, momentIn } from './moment-cursor.ts'
import { requireProposal } from './read-proposals.ts'
import { stanceAnswer } from './stance-answer.ts'
import { stancesPage } from './stance-store.ts'

type List = typeof api.listStances

export async function listStances(ctx: Ctx, { params, query }: Input<List>): Promise<Output<List>> {
  const { id, revision } = await requireProposal(ctx, params.proposal)
  const filter = { after: momentIn(query.cursor), limit: query.limit }
  const { items, next } = page(await stancesPage(ctx, id, filter), query.limit, (row) =>
    cursorOfMoment({ at: row.at, id: row.personId }),
  )
  return { items: items.map((row) => stanceAnswer(row, revision)), next }
}
