import type { Ctx } from '#platform/context.ts'

/** Wanted, with a team that would host it where one is named; the same id again is a no-op. */
export async function offerTechShare(
  _ctx: Ctx,
  _share: { id: string; title: string; teamId: string | null; reviewId: string | null },
): Promise<void> {}
