import type { ActionKind } from '#domain/action.ts'
import type { Day } from '#domain/instant.ts'
import type { Pillar } from '#domain/pillar.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { insertAction } from './store.ts'
import { subjectOf } from './subject-of.ts'

export type OpenedAction = {
  /** Made by the caller's browser; the same id again opens nothing. */
  readonly id: string
  readonly text: string
  readonly kind: ActionKind
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly dueOn: Day | null
  readonly reviewId: string | null
  readonly metricId: string | null
  readonly pillar: Pillar | null
  readonly link?: string | null
  readonly reportId?: string | null
}

/** Who may is decided by the verb that calls it. */
export async function openAction(ctx: Ctx, action: OpenedAction): Promise<void> {
  const { link = null, reportId = null } = action
  const isNew = await insertAction(ctx, { ...action, link, reportId })
  if (!isNew) return
  const { id: _, ...after } = action
  await recordWrite(ctx, {
    action: 'action.opened',
    subject: subjectOf(action),
    before: null,
    after,
  })
}
