import type { Input, Output } from '#api/endpoint.ts'
import type { Cycle } from '#domain/cycle.ts'
import { epochMs, type Instant, instant, instantFromEpochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { ensureCycles, reachOfCycles } from './ensure-cycles.ts'
import { type CycleCtx, calendarsOf, cyclesUpTo, storedCycle } from './store.ts'
import { tileCycles } from './tile-cycles.ts'

const dayMs = 86_400_000

export async function currentCycle(ctx: CycleCtx): Promise<Cycle> {
  return cycleContaining(ctx, ctx.now)
}

/** Throws CycleNotFound when there is none with this key within reach. */
export async function cycleByKey(ctx: CycleCtx, key: string): Promise<Cycle> {
  const stored = await storedCycle(ctx, key)
  if (stored) return stored
  const reach = reachOfCycles(ctx.now)
  const [from, to] = spanOfYear(key.slice(0, 4))
  const isNear = from < reach.to && to > reach.from
  const cycles = isNear ? tileCycles(await calendarsOf(ctx), from, to) : []
  const wanted = cycles.find((cycle) => cycle.key === key)
  if (!wanted || wanted.starts < reach.from || wanted.ends > reach.to) {
    throw new Refusal('CycleNotFound', `There is no cycle “${key}”.`, { cycle: key })
  }
  return cycleContaining(ctx, wanted.starts)
}

/** Oldest first, at most `count`, the last one has this key; fewer only at the ten years' edge. */
export async function recentCycles(
  ctx: CycleCtx,
  upToKey: string,
  count: number,
): Promise<Cycle[]> {
  const last = await cycleByKey(ctx, upToKey)
  const stored = await cyclesUpTo(ctx, last.starts, count)
  if (stored.length === count && isUnbroken(stored)) return stored
  const calendars = await calendarsOf(ctx)
  const longestDays = Math.max(...calendars.map((calendar) => calendar.lengthDays)) + 1
  const fromMs = Math.max(
    epochMs(reachOfCycles(ctx.now).from),
    epochMs(last.starts) - count * longestDays * dayMs,
  )
  const from = instantFromEpochMs(fromMs)
  return (await ensureCycles(ctx, from, last.ends)).slice(-count)
}

type List = typeof api.listCycles

export async function listCycles(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const current = await currentCycle(ctx)
  const next = await cycleContaining(ctx, current.ends)
  const upToNow = await recentCycles(ctx, current.key, query.count)
  return { current: current.key, items: [...upToNow, next].reverse() }
}

type ReadCalendar = typeof api.readCycleCalendar

/** The newest one, which may apply from a coming day on only. */
export async function readCycleCalendar(ctx: Ctx): Promise<Output<ReadCalendar>> {
  const newest = (await calendarsOf(ctx)).at(-1)
  if (!newest) throw new Error('An organisation without a calendar')
  const { appliesFrom: _, ...calendar } = newest
  return calendar
}

async function cycleContaining(ctx: CycleCtx, at: Instant): Promise<Cycle> {
  const [cycle] = await ensureCycles(ctx, at, instantFromEpochMs(epochMs(at) + 1))
  if (!cycle) throw new Error(`No cycle contains ${at}`)
  return cycle
}

function isUnbroken(cycles: readonly Cycle[]): boolean {
  return cycles.every((cycle, index) => index === 0 || cycles[index - 1]?.ends === cycle.starts)
}

/** With a day of grace, because a year starts at another instant in each time zone. */
function spanOfYear(year: string): [Instant, Instant] {
  const starts = epochMs(instant(`${year}-01-01T00:00:00Z`))
  const ends = epochMs(instant(`${year}-12-31T23:59:59Z`))
  return [instantFromEpochMs(starts - dayMs), instantFromEpochMs(ends + dayMs)]
}
