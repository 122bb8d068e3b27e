import type { Input, Output } from '#api/endpoint.ts'
import { type Cycle, type CycleCalendar, cycleAt } from '#domain/cycle.ts'
import { epochMs, type Instant, instant, instantFromEpochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { markPointsStale } from '#features/measurements/mark-points-stale.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { reachOfCycles } from './ensure-cycles.ts'
import {
  calendarsOf,
  cyclesOverlapping,
  deleteCalendarsAfter,
  deleteCycles,
  insertCalendar,
  lockCalendars,
  updateCycleEnd,
} from './store.ts'
import { type ApplyingCalendar, shortestCycleMs, tileCycles } from './tile-cycles.ts'

type Change = typeof api.changeCycleCalendar

/** A change that was announced but does not apply yet gives way to this one. */
export async function changeCycleCalendar(
  ctx: Ctx,
  { body }: Input<Change>,
): Promise<Output<Change>> {
  requireWorkForAll(ctx.actor)
  await lockCalendars(ctx, 'change-calendar')
  const calendars = await calendarsOf(ctx)
  const begun = calendars.filter((calendar) => calendar.appliesFrom <= ctx.now)
  const appliesFrom = startOfAnchor(body)
  requireComing(ctx, begun, appliesFrom)
  await deleteCalendarsAfter(ctx, ctx.now)
  await insertCalendar(ctx, appliesFrom, body)
  await rewriteCycles(ctx, [...begun, { ...body, appliesFrom }])
  await markPointsStale(ctx, ctx.now)
  await recordWrite(ctx, {
    action: 'calendar.changed',
    subject: `from ${body.anchorOn}`,
    before: calendars.at(-1) ?? null,
    after: body,
  })
  return body
}

/** Two days after a day begins in UTC, its cycle of at least a week is running everywhere. */
function startOfAnchor(calendar: CycleCalendar): Instant {
  const newDay = epochMs(instant(`${calendar.anchorOn}T00:00:00Z`))
  return cycleAt(calendar, instantFromEpochMs(newDay + 2 * 86_400_000)).starts
}

/** Cycles that began stay as they are, but for the end of the running one. */
function requireComing(ctx: Ctx, begun: readonly ApplyingCalendar[], appliesFrom: Instant) {
  if (appliesFrom <= ctx.now) {
    throw new Refusal('AnchorInThePast', 'Choose a coming day: cycles that began stay as they are.')
  }
  const [running] = tileCycles(begun, ctx.now, instantFromEpochMs(epochMs(ctx.now) + 1))
  if (running && epochMs(appliesFrom) - epochMs(running.starts) < shortestCycleMs) {
    throw new Refusal(
      'AnchorInThePast',
      'A cycle has just begun. Choose a start that is at least a day after it.',
      { running: running.key, starts: running.starts },
    )
  }
}

async function rewriteCycles(ctx: Ctx, calendars: readonly ApplyingCalendar[]) {
  const stored = await cyclesOverlapping(ctx, ctx.now, reachOfCycles(ctx.now).to)
  const newest = stored.at(-1)
  if (!newest) return
  const tiled = new Map(
    tileCycles(calendars, ctx.now, newest.ends).map((cycle) => [cycle.key, cycle]),
  )
  const stays = (cycle: Cycle) => tiled.get(cycle.key)?.starts === cycle.starts
  await deleteCycles(
    ctx,
    stored.filter((cycle) => !stays(cycle)).map((cycle) => cycle.key),
  )
  for (const cycle of stored.filter(stays)) {
    const wanted = tiled.get(cycle.key)
    if (wanted && wanted.ends !== cycle.ends) await updateCycleEnd(ctx, wanted)
  }
}
