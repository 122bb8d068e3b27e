import { Refusal } from '#domain/refusal.ts'
import { type Action, answerActions, type ReadCtx } from './action-answer.ts'
import { type ActionRow, actionsById } from './action-list-store.ts'
import { lockAction } from './store.ts'

/** Throws ActionNotFound. */
export async function findAction(ctx: ReadCtx, id: string): Promise<ActionRow> {
  const [row] = await actionsById(ctx, [id])
  if (!row) throw new Refusal('ActionNotFound', 'There is no such action.')
  return row
}

/** As `findAction`, and nobody else changes it until this transaction ends. */
export async function holdAction(ctx: ReadCtx, id: string): Promise<ActionRow> {
  await lockAction(ctx, id)
  return findAction(ctx, id)
}

/** As it is now, for the answer of a write. */
export async function actionNow(ctx: ReadCtx, id: string): Promise<Action> {
  const [action] = await answerActions(ctx, [await findAction(ctx, id)])
  if (!action) throw new Error('An action that was found has no answer')
  return action
}
