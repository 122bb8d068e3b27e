import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type { ActionRow } from './action-list-store.ts'
import type * as api from './api.ts'
import { findAction, holdAction } from './find-action.ts'
import { insertAnswer } from './history-store.ts'
import { requireActionWork } from './policy.ts'
import { actionInFull } from './read-action.ts'
import { subjectOf } from './subject-of.ts'

type Judge = typeof api.judgeActionEffect

export async function judgeActionEffect(
  ctx: Ctx,
  { params, body }: Input<Judge>,
): Promise<Output<Judge>> {
  const action = await holdAction(ctx, params.action)
  requireActionWork(ctx.actor, action)
  requireEffect(action)
  if (await insertAnswer(ctx, action.id, body)) {
    await recordWrite(ctx, {
      action: 'action.effect-judged',
      subject: subjectOf(action),
      before: action.said && { answer: action.said.answer },
      after: { answer: body.answer, note: body.note },
    })
  }
  return actionInFull(ctx, await findAction(ctx, action.id))
}

/** Throws NoEffectToJudge. */
export function requireEffect(action: ActionRow): {
  readonly teamId: string
  readonly metricKey: string
  readonly doneAt: NonNullable<ActionRow['closedAt']>
} {
  const { state, closedAt, teamId, metricKey } = action
  if (state === 'done' && closedAt !== null && teamId !== null && metricKey !== null) {
    return { teamId, metricKey, doneAt: closedAt }
  }
  throw new Refusal(
    'NoEffectToJudge',
    'There is an effect to look at once an action of a team, with a metric, is done.',
  )
}
