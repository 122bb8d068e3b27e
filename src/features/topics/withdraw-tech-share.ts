import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { holdTechShare, shownShare } from './find-tech-share.ts'
import { deleteTechShare } from './tech-share-store.ts'

/** Undo of an offer. Throws TechShareNotFound, or TechShareChanged once somebody took it up. */
export async function withdrawTechShare(ctx: Ctx, id: string): Promise<void> {
  const share = await holdTechShare(ctx, id)
  if (share.revision > 0 || share.interested > 0) {
    throw new Refusal(
      'TechShareChanged',
      'Somebody has taken it up meanwhile: cancel it instead.',
      { share: id },
    )
  }
  await deleteTechShare(ctx, id)
  await recordWrite(ctx, {
    action: 'tech-share.taken-back',
    subject: share.title,
    before: shownShare(share),
    after: null,
  })
}
