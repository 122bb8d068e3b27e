import type { RoomQuestion } from './room-answer.ts'
import type { RoomReadCtx } from './room-ctx.ts'
import { metricNamed, teamNamed } from './room-store.ts'

function selectQuestionsOf(ctx: RoomReadCtx, reviewId: string) {
  return ctx.db
    .selectFrom('review_question')
    .select(['id', 'text', 'asked_by as askedBy', 'asked_ahead as askedAhead', 'state'])
    .select(teamNamed('review_question.team_id').as('team'))
    .select(metricNamed('review_question.metric_id').as('metric'))
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
}

/** In the order of asking. */
export async function selectQuestions(
  ctx: RoomReadCtx,
  reviewId: string,
  states?: readonly RoomQuestion['state'][],
): Promise<RoomQuestion[]> {
  let query = selectQuestionsOf(ctx, reviewId)
  if (states) query = query.where('state', 'in', states)
  return query.orderBy('position').execute()
}

export async function selectQuestion(
  ctx: RoomReadCtx,
  reviewId: string,
  id: string,
): Promise<RoomQuestion | undefined> {
  return selectQuestionsOf(ctx, reviewId).where('id', '=', id).executeTakeFirst()
}

export type NewQuestion = {
  readonly id: string
  readonly text: string
  readonly teamId: string | null
  readonly metricId: string | null
  /** Null: quiet. */
  readonly askedBy: string | null
  readonly askedAhead: boolean
}

/** False when there is one with this id. */
export async function insertQuestion(
  ctx: RoomReadCtx,
  reviewId: string,
  question: NewQuestion,
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('review_question')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      id: question.id,
      text: question.text,
      team_id: question.teamId,
      metric_id: question.metricId,
      quiet: question.askedBy === null,
      asked_by: question.askedBy,
      asked_ahead: question.askedAhead,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** False when there is no such question, or it is so already. */
export async function saveQuestionState(
  ctx: RoomReadCtx,
  reviewId: string,
  id: string,
  state: RoomQuestion['state'],
): Promise<boolean> {
  const changed = await ctx.db
    .updateTable('review_question')
    .set({ state })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', id)
    .where('state', '<>', state)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
