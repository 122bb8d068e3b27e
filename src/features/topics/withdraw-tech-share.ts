import type { Ctx } from '#platform/context.ts'

/** Undo of an offer: only while nobody has changed it. */
export async function withdrawTechShare(_ctx: Ctx, _id: string): Promise<void> {}
