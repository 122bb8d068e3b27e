import { countUpDrafts, type ReportCtx } from './store.ts'

/**
 * Draft reports whose values, targets or template changed write their lines again when they are next
 * read. Call it last in the transaction of the change: it waits for reports that are being frozen.
 * `fromCycle`: the first cycle whose report can say something else; without it all of them.
 */
export async function markReportsStale(
  ctx: ReportCtx,
  which: { readonly teamIds?: readonly string[]; readonly fromCycle?: string },
): Promise<void> {
  if (which.teamIds?.length === 0) return
  await countUpDrafts(ctx, {
    teamIds: which.teamIds ?? null,
    fromCycle: which.fromCycle ?? null,
  })
}
