import type { Day } from '#domain/instant.ts'
import type { NoticeCtx } from './store.ts'

const most = 1000

/** Whatever was published, by day. */
export async function publishedEffectiveBetween(ctx: NoticeCtx, from: Day, to: Day) {
  return ctx.db
    .selectFrom('notice')
    .select(['id', 'title', 'text', 'effective_on as effectiveOn', 'state'])
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '<>', 'draft')
    .where('effective_on', '>=', from)
    .where('effective_on', '<', to)
    .orderBy('effective_on')
    .orderBy('id')
    .limit(most)
    .execute()
}
