import { sql } from 'kysely'
import type { Cycle, CycleCalendar } from '#domain/cycle.ts'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { ApplyingCalendar } from './tile-cycles.ts'

/** Enough to work with cycles, for a request as for a job. */
export type CycleCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

/** In the order in which they apply. */
export async function calendarsOf(ctx: CycleCtx): Promise<ApplyingCalendar[]> {
  const rows = await ctx.db
    .selectFrom('cycle_calendar')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .orderBy('applies_from')
    .execute()
  return rows.map((row) => ({
    appliesFrom: row.applies_from,
    anchorOn: row.anchor_on,
    lengthDays: row.length_days,
    startsAtTime: row.starts_at_time,
    timeZone: row.time_zone,
  }))
}

/**
 * Held until the transaction ends: cycles may be written side by side, but not while the calendar
 * changes. The first calendar's row stands for them all, because it is never taken away.
 */
export async function lockCalendars(ctx: CycleCtx, to: 'write-cycles' | 'change-calendar') {
  const first = ctx.db
    .selectFrom('cycle_calendar')
    .select('applies_from')
    .where('organisation_id', '=', ctx.organisation)
    .orderBy('applies_from')
    .limit(1)
  await (to === 'write-cycles' ? first.forShare() : first.forUpdate()).execute()
}

export async function insertCalendar(ctx: CycleCtx, appliesFrom: Instant, calendar: CycleCalendar) {
  await ctx.db
    .insertInto('cycle_calendar')
    .values({
      organisation_id: ctx.organisation,
      applies_from: appliesFrom,
      anchor_on: calendar.anchorOn,
      length_days: calendar.lengthDays,
      starts_at_time: calendar.startsAtTime,
      time_zone: calendar.timeZone,
    })
    .execute()
}

export async function deleteCalendarsAfter(ctx: CycleCtx, at: Instant) {
  await ctx.db
    .deleteFrom('cycle_calendar')
    .where('organisation_id', '=', ctx.organisation)
    .where('applies_from', '>', at)
    .execute()
}

function selectCycles(ctx: CycleCtx) {
  return ctx.db
    .selectFrom('cycle')
    .select([
      'key',
      'starts_at as starts',
      'ends_at as ends',
      'starts_on as startsOn',
      'ends_on as endsOn',
    ])
    .where('organisation_id', '=', ctx.organisation)
}

/** Oldest first. */
export async function cyclesOverlapping(
  ctx: CycleCtx,
  from: Instant,
  to: Instant,
): Promise<Cycle[]> {
  return selectCycles(ctx)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .execute()
}

export async function storedCycle(ctx: CycleCtx, key: string): Promise<Cycle | undefined> {
  return selectCycles(ctx).where('key', '=', key).executeTakeFirst()
}

/** Oldest first; the last one starts at `lastStarts`. */
export async function cyclesUpTo(
  ctx: CycleCtx,
  lastStarts: Instant,
  count: number,
): Promise<Cycle[]> {
  const newestFirst = await selectCycles(ctx)
    .where('starts_at', '<=', lastStarts)
    .orderBy('starts_at', 'desc')
    .limit(count)
    .execute()
  return newestFirst.reverse()
}

/** Cycles that somebody else wrote meanwhile are left as they are. */
export async function insertMissingCycles(ctx: CycleCtx, cycles: readonly Cycle[]) {
  if (cycles.length === 0) return
  await sql`
    insert into cycle (organisation_id, key, starts_at, ends_at, starts_on, ends_on)
    select ${ctx.organisation}, key, starts, ends, "startsOn", "endsOn"
    from json_to_recordset(${JSON.stringify(cycles)}) as made(key text, starts timestamptz,
      ends timestamptz, "startsOn" date, "endsOn" date)
    on conflict do nothing`.execute(ctx.db)
}

export async function deleteCycles(ctx: CycleCtx, keys: readonly string[]) {
  if (keys.length === 0) return
  await ctx.db
    .deleteFrom('cycle')
    .where('organisation_id', '=', ctx.organisation)
    .where('key', 'in', keys)
    .execute()
}

export async function updateCycleEnd(ctx: CycleCtx, cycle: Cycle) {
  await ctx.db
    .updateTable('cycle')
    .set({ ends_at: cycle.ends, ends_on: cycle.endsOn })
    .where('organisation_id', '=', ctx.organisation)
    .where('key', '=', cycle.key)
    .execute()
}
