import { sql } from 'kysely'
import type { FieldChange } from '#domain/action-change.ts'
import type { EffectAnswer } from '#domain/action-effect.ts'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { ActionCtx } from './store.ts'

export type ActionChangeRow = {
  readonly revision: number
  readonly by: string
  readonly at: Instant
  readonly fields: FieldChange[]
}

export async function insertChange(
  ctx: Ctx,
  actionId: string,
  change: { readonly revision: number; readonly fields: readonly FieldChange[] },
) {
  await ctx.db
    .insertInto('action_change')
    .values({
      organisation_id: ctx.organisation,
      action_id: actionId,
      revision: change.revision,
      changed_by: ctx.actor.name,
      changed_at: ctx.now,
      fields: JSON.stringify(change.fields),
    })
    .execute()
}

/** Oldest first; those that came after the revision. */
export async function changesAfter(
  ctx: ActionCtx,
  actionId: string,
  revision: number,
): Promise<ActionChangeRow[]> {
  return ctx.db
    .selectFrom('action_change')
    .select(['revision', 'changed_by as by', 'changed_at as at', 'fields'])
    .where('organisation_id', '=', ctx.organisation)
    .where('action_id', '=', actionId)
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute()
}

export async function notesOfAction(ctx: ActionCtx, actionId: string) {
  return ctx.db
    .selectFrom('action_note')
    .select(['id', 'text', 'noted_by as by', 'noted_at as at'])
    .where('organisation_id', '=', ctx.organisation)
    .where('action_id', '=', actionId)
    .orderBy('noted_at')
    .orderBy('id')
    .execute()
}

/** False when there is a note with this id already. */
export async function insertNote(
  ctx: Ctx,
  actionId: string,
  note: { readonly id: string; readonly text: string },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('action_note')
    .values({
      organisation_id: ctx.organisation,
      action_id: actionId,
      ...note,
      noted_by: ctx.actor.name,
      noted_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'action_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function answersOfAction(ctx: ActionCtx, actionId: string) {
  return ctx.db
    .selectFrom('action_effect')
    .select(['id', 'answer', 'note', 'answered_by as by', 'answered_at as at'])
    .where('organisation_id', '=', ctx.organisation)
    .where('action_id', '=', actionId)
    .orderBy('answered_at')
    .orderBy('id')
    .execute()
}

/** False when there is an answer with this id already. */
export async function insertAnswer(
  ctx: Ctx,
  actionId: string,
  said: { readonly id: string; readonly answer: EffectAnswer; readonly note: string },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('action_effect')
    .values({
      organisation_id: ctx.organisation,
      action_id: actionId,
      ...said,
      answered_by: ctx.actor.name,
      answered_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'action_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Whether somebody noted or judged something; changes show in the revision. */
export async function isSpokenOf(ctx: ActionCtx, actionId: string): Promise<boolean> {
  const { rows } = await sql<{ spoken: boolean }>`
    select exists (select from action_note
        where organisation_id = ${ctx.organisation} and action_id = ${actionId})
      or exists (select from action_effect
        where organisation_id = ${ctx.organisation} and action_id = ${actionId}) as spoken`.execute(
    ctx.db,
  )
  return rows[0]?.spoken === true
}
