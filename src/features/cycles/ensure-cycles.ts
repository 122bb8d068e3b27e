import type { Cycle } from '#domain/cycle.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { Refusal } from '#domain/refusal.ts'
import {
  type CycleCtx,
  calendarsOf,
  cyclesOverlapping,
  insertMissingCycles,
  lockCalendars,
} from './store.ts'
import { tileCycles } from './tile-cycles.ts'

const dayMs = 86_400_000
const reachMs = { back: 3660 * dayMs, ahead: 400 * dayMs }

/** The earliest and the latest instant for which an organisation has cycles. */
export function reachOfCycles(now: Instant): { from: Instant; to: Instant } {
  return {
    from: instantFromEpochMs(epochMs(now) - reachMs.back),
    to: instantFromEpochMs(epochMs(now) + reachMs.ahead),
  }
}

/**
 * The cycles that share time with [from, to), oldest first; those that nobody asked for before are
 * written down now. Reaches ten years back and one ahead, beyond that refuses with CycleNotFound.
 */
export async function ensureCycles(ctx: CycleCtx, from: Instant, to: Instant): Promise<Cycle[]> {
  const reach = reachOfCycles(ctx.now)
  if (from < reach.from || to > reach.to) {
    throw new Refusal('CycleNotFound', 'Cycles reach ten years back and one year ahead.', {
      from,
      to,
    })
  }
  const stored = await cyclesOverlapping(ctx, from, to)
  if (covers(stored, from, to)) return stored
  return inTransaction(ctx, async (held) => {
    await lockCalendars(held, 'write-cycles')
    await insertMissingCycles(held, tileCycles(await calendarsOf(held), from, to))
    return cyclesOverlapping(held, from, to)
  })
}

function covers(cycles: readonly Cycle[], from: Instant, to: Instant): boolean {
  if (from >= to) return true
  let reached = from
  for (const cycle of cycles) {
    if (cycle.starts > reached) return false
    reached = cycle.ends
  }
  return reached >= to
}

/** Reads come with the pool, writes with their transaction. */
async function inTransaction<T>(ctx: CycleCtx, work: (held: CycleCtx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }))
}
