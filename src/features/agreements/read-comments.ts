import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { type CommentRow, commentsPage } from './comment-store.ts'
import { cursorOfMoment, momentIn } from './moment-cursor.ts'
import { requireProposal } from './read-proposals.ts'

type List = typeof api.listProposalComments

export async function listProposalComments(
  ctx: Ctx,
  { params, query }: Input<List>,
): Promise<Output<List>> {
  const { id } = await requireProposal(ctx, params.proposal)
  const filter = { after: momentIn(query.cursor), limit: query.limit }
  const { items, next } = page(await commentsPage(ctx, id, filter), query.limit, cursorOfMoment)
  return { items: items.map(commentAnswer), next }
}

export function commentAnswer(row: CommentRow): Output<List>['items'][number] {
  const { id, text, at, personId, personName } = row
  return { id, text, at, by: { id: personId, name: personName } }
}
