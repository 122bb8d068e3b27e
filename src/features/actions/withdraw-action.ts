import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { holdAction } from './find-action.ts'
import { isSpokenOf } from './history-store.ts'
import { deleteAction } from './store.ts'
import { subjectOf } from './subject-of.ts'

/** Throws ActionNotFound, or ActionChanged once somebody worked on it. Who may is the caller's business. */
export async function withdrawAction(ctx: Ctx, id: string): Promise<void> {
  const action = await holdAction(ctx, id)
  if (action.revision > 1 || (await isSpokenOf(ctx, id))) {
    throw new Refusal(
      'ActionChanged',
      'Somebody has worked on this action meanwhile. Set it to “not doing” with a reason instead.',
      { revision: action.revision },
    )
  }
  await deleteAction(ctx, id)
  await recordWrite(ctx, {
    action: 'action.taken-back',
    subject: subjectOf(action),
    before: { text: action.text, kind: action.kind, team: action.teamSlug },
    after: null,
  })
}
