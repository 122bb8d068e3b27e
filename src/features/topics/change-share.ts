import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import {
  findTechShare,
  shownShare,
  type TechShareAnswer,
  techShareAnswer,
} from './find-tech-share.ts'
import { type TechShareRow, type TechShareUpdate, updateTechShare } from './tech-share-store.ts'

/** Saves and records a change that the caller may make. */
export async function changeShare(
  ctx: Ctx,
  before: TechShareRow,
  action: `tech-share.${string}`,
  update: TechShareUpdate,
): Promise<TechShareAnswer> {
  if (Object.keys(update).length === 0) return techShareAnswer(ctx, before)
  await updateTechShare(ctx, before.id, update)
  const after = await findTechShare(ctx, before.id)
  await recordWrite(ctx, {
    action,
    subject: after.title,
    before: shownShare(before),
    after: shownShare(after),
  })
  return techShareAnswer(ctx, after)
}
