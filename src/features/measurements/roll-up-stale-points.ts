import { type Point, rollUp } from '#domain/roll-up.ts'
import {
  holdStalePoints,
  measurementsOf,
  type RolledUp,
  rulesOfSeries,
  type StalePoint,
  writePoints,
} from './point-store.ts'
import type { Place } from './series-store.ts'

/** The point of a cycle in which nobody said anything. */
export const silence: Point = {
  reading: { state: 'missing', reason: '' },
  origin: null,
  parts: 0,
  note: null,
}

/** Held at a time, so that who stores measurements waits for moments only. */
const portion = 1_000
/** So that the database and this process work at the same time. */
const atOnce = 3

/**
 * Rolls the points up and writes them back. A point that is held by somebody who is storing for it is
 * rolled up from what is stored so far and stays stale.
 */
export async function rollUpStalePoints(
  ctx: Place,
  stale: readonly StalePoint[],
): Promise<RolledUp[]> {
  const portions = Array.from({ length: Math.ceil(stale.length / portion) }, (_, index) =>
    stale.slice(index * portion, (index + 1) * portion),
  )
  if (ctx.db.isTransaction) return rollUpPortions(ctx, portions.values())
  const remaining = portions.values()
  const workers = Array.from({ length: Math.min(atOnce, portions.length) }, () =>
    rollUpPortions(ctx, remaining),
  )
  return (await Promise.all(workers)).flat()
}

/** As long as there are any left. */
async function rollUpPortions(
  ctx: Place,
  portions: Iterable<readonly StalePoint[]>,
): Promise<RolledUp[]> {
  const rolledUp: RolledUp[][] = []
  for (const part of portions) {
    rolledUp.push(await inTransaction(ctx, (held) => rollUpPortion(held, part)))
  }
  return rolledUp.flat()
}

async function rollUpPortion(ctx: Place, stale: readonly StalePoint[]): Promise<RolledUp[]> {
  // Held before the measurements are read: whatever is stored later marks the point again.
  const held = await holdStalePoints(ctx, stale)
  const said = await measurementsOf(ctx, stale)
  const rules = await rulesOfSeries(ctx, [...new Set(stale.map(({ seriesId }) => seriesId))])
  const points = stale.map(({ seriesId, cycle }, index) => {
    const rule = rules.get(seriesId)
    const point = rule ? rollUp(rule, cycle, said[index] ?? []) : silence
    return { seriesId, cycleKey: cycle.key, point }
  })
  const ours = new Set(held.map(({ seriesId, cycleKey }) => `${seriesId} ${cycleKey}`))
  await writePoints(
    ctx,
    points.filter(({ seriesId, cycleKey }) => ours.has(`${seriesId} ${cycleKey}`)),
  )
  return points
}

/** Reads come with the pool, writes with their transaction. */
async function inTransaction<T>(ctx: Place, work: (held: Place) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }))
}
