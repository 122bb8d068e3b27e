import type { Ctx } from '#platform/context.ts'

/** Takes the mention back that was made with this id; a topic nobody else mentioned goes with it. */
export async function withdrawTopic(
  _ctx: Ctx,
  _mention: { id: string; reviewId: string | null; teamId: string | null },
): Promise<void> {}
