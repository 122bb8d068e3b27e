import type { Input, Output } from '#api/endpoint.ts'
import { finishedAt, moveAction as move, reasonOf, type Standing } from '#domain/action.ts'
import { changedFields } from '#domain/action-change.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { standingOf } from './action-answer.ts'
import type * as api from './api.ts'
import { actionNow, holdAction } from './find-action.ts'
import { insertChange } from './history-store.ts'
import { requireActionWork } from './policy.ts'
import { refuseUnseenChange } from './refuse-unseen-change.ts'
import { updateAction } from './store.ts'
import { subjectOf } from './subject-of.ts'

type Move = typeof api.moveAction

export async function moveAction(ctx: Ctx, { params, body }: Input<Move>): Promise<Output<Move>> {
  const action = await holdAction(ctx, params.action)
  requireActionWork(ctx.actor, action)
  const from = standingOf(action)
  const moved = move(from, body, ctx.now)
  if (moved.kind === 'stays') return actionNow(ctx, action.id)
  const before = shown(from)
  const wanted = moved.kind === 'moved' ? shown(moved.standing) : { ...before, state: body.state }
  await refuseUnseenChange(ctx, action, body.revision, changedFields(before, wanted))
  if (moved.kind === 'not-allowed') {
    throw new Refusal('ActionIsFinished', 'This action is finished. Open it again first.')
  }
  if (moved.kind === 'reason-needed') throw reasonNeeded(body.state)
  const after = shown(moved.standing)
  const revision = action.revision + 1
  await updateAction(ctx, action.id, revision, {
    ...after,
    closed_at: finishedAt(moved.standing),
  })
  await insertChange(ctx, action.id, { revision, fields: changedFields(before, after) })
  await recordWrite(ctx, { action: 'action.moved', subject: subjectOf(action), before, after })
  return actionNow(ctx, action.id)
}

function shown(standing: Standing) {
  return { state: standing.state, reason: reasonOf(standing) }
}

function reasonNeeded(state: Standing['state']): Refusal {
  const sentence =
    state === 'blocked'
      ? 'Say what blocks it, so that somebody can help.'
      : 'Say why it is not done, so that nobody has to ask.'
  return new Refusal('ReasonNeeded', sentence, { state })
}
