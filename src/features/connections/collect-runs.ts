// Runs one after the other, within the hourly budget, and stops asking where that is of no use.
import type { Failure } from '#connectors/collected.ts'
import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import { collectQuery, failQuery, type Run } from './collect-query.ts'
import { connectorById } from './fit-settings.ts'
import { callsSince, letRest, noteCollected } from './schedule-store.ts'

/** So many failures in a row that have nothing to do with the query mean that the source is away. */
const patience = 3
const longestMs = 4 * 60_000

export type Remainder =
  | { readonly why: 'nothing' }
  | { readonly why: 'time' | 'budget'; readonly runs: readonly Run[] }
  | { readonly why: 'rest'; readonly runs: readonly Run[]; readonly seconds: number }

/** Answers what is left over and why. */
export async function collectRuns(ctx: Ctx, runs: readonly Run[]): Promise<Remainder> {
  const startedMs = performance.now()
  let away = 0
  let latest: Failure | null = null
  for (const [index, run] of runs.entries()) {
    const rest = runs.slice(index)
    if (performance.now() - startedMs > longestMs) return { why: 'time', runs: rest }
    const fresh = { ...ctx, now: ctx.installation.clock() }
    if (latest && away >= patience) {
      await failQuery(fresh, run, [latest.class, `Not asked, as others failed: ${latest.message}`])
      continue
    }
    const budget = await budgetFor(fresh, run)
    if (budget === 'used-up') return { why: 'budget', runs: rest }
    if (budget === 'too-small') {
      await failQuery(fresh, run, [
        'rate',
        'One run makes more calls than the budget of an hour has',
      ])
      continue
    }
    const answered = await collectQuery(fresh, run)
    if (!answered) continue
    await noteCollected(fresh, run.connection.id)
    const { finding } = answered.collected
    if (finding.kind !== 'failed') {
      away = 0
      continue
    }
    const seconds = finding.retryAfterSeconds ?? (finding.class === 'rate' ? 300 : null)
    if (seconds !== null) {
      await letRest(
        fresh,
        run.connection.id,
        instantFromEpochMs(epochMs(fresh.now) + seconds * 1000),
      )
      return { why: 'rest', runs: runs.slice(index + 1), seconds }
    }
    away = ['auth', 'network', 'timeout'].includes(finding.class) ? away + 1 : 0
    latest = finding
  }
  return { why: 'nothing' }
}

async function budgetFor(ctx: Ctx, { connection, query }: Run) {
  const calls = connectorById(connection.connector).callsFor(query.query)
  if (calls > connection.callBudgetPerHour) return 'too-small'
  const hourAgo = instantFromEpochMs(epochMs(ctx.now) - 3_600_000)
  const used = await callsSince(ctx, connection.id, hourAgo)
  return used + calls > connection.callBudgetPerHour ? 'used-up' : 'enough'
}
