import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import { currentCycle, cycleByKey, recentCycles } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import { isResting } from './ask-connector.ts'
import { putOff } from './collect-query.ts'
import { collectRuns, type Remainder } from './collect-runs.ts'
import { dueRuns, nextTurn } from './due-runs.ts'
import { queriesOf } from './query-store.ts'
import { attemptsAt, endTurn, takeTurn } from './schedule-store.ts'
import type { ConnectionRow } from './store.ts'

/** The running cycle and so many before it, in case the app was down when they ended. */
const cyclesLookedAt = 4
/** Longer than a turn lasts: if its process dies, the next turn comes after that. */
const turnMs = 5 * 60_000

/** Collects what is due, when the connection's turn has come and nobody else took it. */
export async function collectConnection(ctx: Ctx, connection: ConnectionRow): Promise<void> {
  const taken = after(ctx.now, turnMs)
  if (!(await takeTurn(ctx, connection.id, taken))) return
  const running = await currentCycle(ctx)
  const cycles = await recentCycles(ctx, running.key, cyclesLookedAt)
  const keys = cycles.map(({ key }) => key)
  const due = dueRuns({
    queries: await queriesOf(ctx, connection.id),
    attempts: await attemptsAt(ctx, connection.id, keys),
    cycles,
    everyMinutes: connection.everyMinutes,
    now: ctx.now,
  })
  const remainder = await collectRuns(
    ctx,
    due.map((run) => ({ connection, ...run })),
  )
  const now = ctx.installation.clock()
  const waitMs = { time: 0, budget: 60_000, rest: 0 }
  const next =
    remainder.why === 'nothing'
      ? nextTurn(running, connection.everyMinutes, now)
      : after(now, remainder.why === 'rest' ? remainder.seconds * 1000 : waitMs[remainder.why])
  await endTurn(ctx, connection.id, taken, next)
}

export type Asked = { readonly cycle: string; readonly query: string | null }

/** Collects what a person asked for, whether it is due or not. */
export async function collectAsked(ctx: Ctx, connection: ConnectionRow, asked: Asked) {
  const cycle = await cycleByKey(ctx, asked.cycle)
  const queries = await queriesOf(ctx, connection.id)
  const wanted = queries.filter((one) =>
    asked.query === null ? one.active && !one.archived : one.id === asked.query,
  )
  const runs = wanted.map((query) => ({ connection, query, cycle }))
  const remainder: Remainder = isResting(ctx, connection)
    ? { why: 'rest', runs, seconds: 0 }
    : await collectRuns(ctx, runs)
  if (remainder.why === 'nothing') return
  const now = ctx.installation.clock()
  for (const run of remainder.runs) await putOff({ ...ctx, now }, run, reasons[remainder.why])
}

const reasons = {
  time: 'Not collected: so many queries take too long at once. Ask again for the rest',
  budget: 'Not collected: the calls of this hour are used up. Ask again later',
  rest: 'Not collected: the source asked to be left alone for a while. Ask again later',
} as const

function after(now: Instant, ms: number): Instant {
  return instantFromEpochMs(epochMs(now) + ms)
}
