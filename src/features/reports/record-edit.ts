import type { Ctx } from '#platform/context.ts'
import { updateReportOf } from './store.ts'

/** The draft says from now on who worked on it last. */
export async function recordEdit(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now'>,
  teamId: string,
  cycleKey: string,
): Promise<void> {
  await updateReportOf(ctx, teamId, cycleKey, { edited_at: ctx.now, edited_by: ctx.actor.name })
}
