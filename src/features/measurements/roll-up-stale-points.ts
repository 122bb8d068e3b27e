import { type Point, rollUp } from '#domain/roll-up.ts'
import {
  holdStalePoints,
  measurementsOf,
  type RolledUp,
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
const portion = 2_000

/**
 * Rolls the points up and writes them back. A point that is held by somebody who is storing for it is
 * rolled up from what is stored so far and stays stale.
 */
export async function rollUpStalePoints(
  ctx: Place,
  stale: readonly StalePoint[],
): Promise<RolledUp[]> {
  const rolledUp: RolledUp[] = []
  for (let from = 0; from < stale.length; from += portion) {
    const part = stale.slice(from, from + portion)
    rolledUp.push(...(await inTransaction(ctx, (held) => rollUpPortion(held, part))))
  }
  return rolledUp
}

async function rollUpPortion(ctx: Place, stale: readonly StalePoint[]): Promise<RolledUp[]> {
  // Held before the measurements are read: whatever is stored later marks the point again.
  const held = await holdStalePoints(ctx, stale)
  const said = await measurementsOf(ctx, stale)
  const points = stale.map(({ seriesId, cycle }, index) => {
    const ofCycle = said[index]
    const point = ofCycle ? rollUp(ofCycle, cycle, ofCycle.measurements) : silence
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
