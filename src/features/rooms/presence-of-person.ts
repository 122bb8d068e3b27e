import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

/** Here: with an open page. `absentSince` is null while here; `now` for who never came. */
export async function presenceOf(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  _reviewId: string,
  _personId: string,
): Promise<{ here: boolean; absentSince: Instant | null }> {
  return { here: false, absentSince: ctx.now }
}
