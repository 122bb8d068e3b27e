import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import type { Moment } from './moment-cursor.ts'
import type { AgreementCtx } from './store.ts'

function selectComments(ctx: AgreementCtx, proposalId: string) {
  return ctx.db
    .selectFrom('proposal_comment as comment')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'comment.organisation_id')
        .onRef('person.id', '=', 'comment.person_id'),
    )
    .select([
      'comment.id',
      'comment.text',
      'comment.commented_at as at',
      'person.id as personId',
      'person.name as personName',
    ])
    .where('comment.organisation_id', '=', ctx.organisation)
    .where('comment.proposal_id', '=', proposalId)
}

export type CommentRow = Awaited<
  ReturnType<ReturnType<typeof selectComments>['executeTakeFirstOrThrow']>
>

export async function commentById(
  ctx: AgreementCtx,
  proposalId: string,
  id: string,
): Promise<CommentRow> {
  return selectComments(ctx, proposalId).where('comment.id', '=', id).executeTakeFirstOrThrow()
}

/** Oldest first, and one row more than asked for. */
export async function commentsPage(
  ctx: AgreementCtx,
  proposalId: string,
  { after, limit }: { readonly after?: Moment; readonly limit: number },
): Promise<CommentRow[]> {
  let query = selectComments(ctx, proposalId)
  if (after) {
    query = query.where(
      sql<boolean>`(comment.commented_at, comment.id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  }
  return query
    .orderBy('comment.commented_at')
    .orderBy('comment.id')
    .limit(limit + 1)
    .execute()
}

export type NewComment = {
  readonly proposalId: string
  readonly id: string
  readonly personId: string
  readonly text: string
}

/** False when it is there already. */
export async function insertComment(ctx: Ctx, comment: NewComment): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('proposal_comment')
    .values({
      organisation_id: ctx.organisation,
      proposal_id: comment.proposalId,
      id: comment.id,
      person_id: comment.personId,
      text: comment.text,
      commented_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
