import type { Capture } from './room-answer.ts'
import type { RoomCtx, RoomReadCtx } from './room-ctx.ts'
import { metricNamed, teamNamed } from './room-store.ts'

function selectCapturesOf(ctx: RoomReadCtx, reviewId: string) {
  return ctx.db
    .selectFrom('capture')
    .select(['id', 'kind', 'subject_id as subject', 'text', 'item_id as item'])
    .select(['captured_by as by', 'captured_at as at'])
    .select(teamNamed('capture.team_id').as('team'))
    .select(metricNamed('capture.metric_id').as('metric'))
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
}

/** In the order of writing down; those taken back are left out. */
export async function selectCaptures(ctx: RoomReadCtx, reviewId: string): Promise<Capture[]> {
  return selectCapturesOf(ctx, reviewId)
    .where('removed_at', 'is', null)
    .orderBy('captured_at')
    .orderBy('id')
    .execute()
}

/** Taken back or not. */
export async function selectCapture(
  ctx: RoomReadCtx,
  reviewId: string,
  id: string,
): Promise<Capture | undefined> {
  return selectCapturesOf(ctx, reviewId).where('id', '=', id).executeTakeFirst()
}

export type NewCapture = {
  readonly id: string
  readonly kind: Capture['kind']
  readonly subjectId: string
  readonly text: string
  readonly itemId: string | null
  readonly teamId: string | null
  readonly metricId: string | null
  readonly by: string
  readonly byId: string | null
}

/** False when there is one with this id; a second one at the same moment waits for the first. */
export async function insertCapture(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  capture: NewCapture,
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('capture')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      id: capture.id,
      kind: capture.kind,
      subject_id: capture.subjectId,
      text: capture.text,
      item_id: capture.itemId,
      team_id: capture.teamId,
      metric_id: capture.metricId,
      captured_by: capture.by,
      captured_by_id: capture.byId,
      captured_at: ctx.now,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function saveSubject(
  ctx: RoomReadCtx,
  reviewId: string,
  capture: { readonly id: string; readonly subjectId: string },
): Promise<void> {
  await ctx.db
    .updateTable('capture')
    .set({ subject_id: capture.subjectId })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', capture.id)
    .execute()
}

/** Nobody else takes it back until this transaction ends. */
export async function lockCapture(ctx: RoomReadCtx, reviewId: string, id: string) {
  return ctx.db
    .selectFrom('capture')
    .select([
      'kind',
      'subject_id as subjectId',
      'captured_by_id as byId',
      'removed_at as removedAt',
    ])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function markCaptureRemoved(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  id: string,
): Promise<void> {
  await ctx.db
    .updateTable('capture')
    .set({ removed_at: ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('id', '=', id)
    .execute()
}
