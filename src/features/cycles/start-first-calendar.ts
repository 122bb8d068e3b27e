import { type CycleCalendar, cycleAt } from '#domain/cycle.ts'
import { day } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import { insertCalendar } from './store.ts'

const aMonday = day('2024-01-01')

/** Fortnights from the Monday of this week on, in the organisation's time zone. */
export async function startFirstCalendar(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'> & {
    readonly organisationInForce: { readonly timeZone: string }
  },
): Promise<void> {
  const daily = { startsAtTime: '00:00', timeZone: ctx.organisationInForce.timeZone }
  const week = cycleAt({ anchorOn: aMonday, lengthDays: 7, ...daily }, ctx.now)
  const calendar: CycleCalendar = { anchorOn: week.startsOn, lengthDays: 14, ...daily }
  await insertCalendar(ctx, week.starts, calendar)
}
