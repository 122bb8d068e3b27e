import type { Day } from '#domain/instant.ts'
import { publishedEffectiveBetween } from './calendar-store.ts'
import type { NoticeCtx } from './store.ts'

export type NoticeOnCalendar = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly effectiveOn: Day
  readonly withdrawn: boolean
}

/** Published ones, and those withdrawn since, that take effect in [from, to), by day. */
export async function noticesBetween(
  ctx: NoticeCtx,
  from: Day,
  to: Day,
): Promise<NoticeOnCalendar[]> {
  const rows = await publishedEffectiveBetween(ctx, from, to)
  return rows.map(({ state, ...notice }) => ({ ...notice, withdrawn: state === 'withdrawn' }))
}
