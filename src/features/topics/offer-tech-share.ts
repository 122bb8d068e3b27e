import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { insertTechShare } from './tech-share-store.ts'

export type OfferedTechShare = {
  /** Made by the caller's browser; the same id again offers nothing. */
  readonly id: string
  readonly title: string
  /** The team that would host it. */
  readonly teamId: string | null
  readonly reviewId: string | null
  readonly text?: string
  readonly hostPersonId?: string | null
  readonly topicId?: string | null
}

/** Who may is decided by the verb that calls it. */
export async function offerTechShare(ctx: Ctx, share: OfferedTechShare): Promise<void> {
  const { id, title, teamId, reviewId } = share
  const { text = '', hostPersonId = null, topicId = null } = share
  const offeredById = personIdOf(ctx.actor)
  const more = { text, hostPersonId, hostTeamId: teamId, topicId, offeredById }
  const isNew = await insertTechShare(ctx, { id, title, reviewId, ...more })
  if (!isNew) return
  await recordWrite(ctx, {
    action: 'tech-share.offered',
    subject: title,
    before: null,
    after: { title, text, teamId, hostPersonId, reviewId, topicId },
  })
}
