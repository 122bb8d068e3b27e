import type { Input, Output } from '#api/endpoint.ts'
import type { Ctx } from '#platform/context.ts'
import { answerActions } from './action-answer.ts'
import type { ActionRow } from './action-list-store.ts'
import type * as api from './api.ts'
import { findAction } from './find-action.ts'
import { answersOfAction, changesAfter, notesOfAction } from './history-store.ts'

type Read = typeof api.readAction

export async function readAction(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  return actionInFull(ctx, await findAction(ctx, params.action))
}

export async function actionInFull(ctx: Ctx, row: ActionRow): Promise<Output<Read>> {
  const [action] = await answerActions(ctx, [row])
  if (!action) throw new Error('An action that was found has no answer')
  return {
    ...action,
    notes: await notesOfAction(ctx, row.id),
    history: await changesAfter(ctx, row.id, 0),
    answers: await answersOfAction(ctx, row.id),
  }
}
