import type { Ctx } from '#platform/context.ts'
import type { ReviewCtx } from './store.ts'

/** Undefined where nobody has changed it. */
export async function selectTemplate(ctx: ReviewCtx) {
  return ctx.db
    .selectFrom('review_template')
    .select(['booked_minutes as bookedMinutes', 'team_minutes as teamMinutes', 'items'])
    .where('organisation_id', '=', ctx.organisation)
    .executeTakeFirst()
}

export async function saveTemplate(
  ctx: Ctx,
  template: { bookedMinutes: number; teamMinutes: number; items: readonly object[] },
) {
  const values = {
    booked_minutes: template.bookedMinutes,
    team_minutes: template.teamMinutes,
    items: JSON.stringify(template.items),
    changed_by: ctx.actor.name,
    changed_at: ctx.now,
  }
  await ctx.db
    .insertInto('review_template')
    .values({ organisation_id: ctx.organisation, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
}
