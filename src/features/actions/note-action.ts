import type { Input, Output } from '#api/endpoint.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { holdAction } from './find-action.ts'
import { insertNote } from './history-store.ts'
import { requireActionWork } from './policy.ts'
import { actionInFull } from './read-action.ts'
import { subjectOf } from './subject-of.ts'

type Note = typeof api.noteAction

export async function noteAction(ctx: Ctx, { params, body }: Input<Note>): Promise<Output<Note>> {
  const action = await holdAction(ctx, params.action)
  requireActionWork(ctx.actor, action)
  if (await insertNote(ctx, action.id, body)) {
    await recordWrite(ctx, {
      action: 'action.noted',
      subject: subjectOf(action),
      before: null,
      after: { text: body.text },
    })
  }
  return actionInFull(ctx, action)
}
