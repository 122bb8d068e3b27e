import { type Collected, type Exchange, failed } from '#connectors/collected.ts'
import type { ConnectorContext, Fields } from '#connectors/connector.ts'
import type { Cycle } from '#domain/cycle.ts'
import type { Metric } from '#domain/metric.ts'
import type { Ctx } from '#platform/context.ts'
import type { Ending } from './collection-store.ts'
import { settledAt, windowOf } from './collection-window.ts'
import { connectorById, type Settings } from './fit-settings.ts'
import { type CollectedReading, readingOfCollected, withoutNul } from './reading-of-collected.ts'
import { openSecrets } from './sealed-secrets.ts'
import type { ConnectionRow } from './store.ts'

export type Asked = {
  readonly connection: ConnectionRow
  readonly query: Fields
  readonly metric: Metric
  readonly cycle: Cycle
}

export type Answered = { readonly collected: Collected; readonly result: CollectedReading }

/** Waits for the network: never within a transaction. */
export async function askConnector(ctx: Ctx, asked: Asked): Promise<Answered> {
  const { connection, cycle, metric } = asked
  const connector = connectorById(connection.connector)
  const collected = await connector.collect(
    connectorContext(ctx, connection.allowPrivateNetwork, {
      settings: connection.settings,
      secrets: openSecrets(ctx, connection),
    }),
    asked.query,
    windowOf(cycle, ctx.now),
  )
  return { collected, result: readingOfCollected(collected, { metric, cycle, now: ctx.now }) }
}

/** As if the source had failed, without a call to it. */
export function unasked(
  ctx: Ctx,
  { cycle, metric }: Pick<Asked, 'cycle' | 'metric'>,
  why: Parameters<typeof failed>,
): Answered {
  const coverage = { from: cycle.starts, until: cycle.starts, complete: false, remark: '' }
  const collected = { finding: failed(...why), coverage, exchanges: [] }
  return { collected, result: readingOfCollected(collected, { metric, cycle, now: ctx.now }) }
}

export function isResting({ now }: Ctx, { restsUntil }: ConnectionRow): boolean {
  return restsUntil !== null && restsUntil > now
}

export function connectorContext(
  ctx: Ctx,
  allowPrivateNetwork: boolean,
  { settings, secrets }: Settings,
): ConnectorContext {
  const { outbound } = ctx.installation
  return { settings: { ...settings, ...secrets }, outbound, allowPrivateNetwork, now: ctx.now }
}

/** As it is kept: one line of requests and hashes for each call. */
export function endingOf(ctx: Ctx, cycle: Cycle, { collected, result }: Answered): Ending {
  const { exchanges } = collected
  return {
    outcome: result.outcome,
    errorClass: result.errorClass,
    message: result.message,
    value: result.reading.state === 'measured' ? result.reading.value : null,
    complete: isComplete(ctx, cycle, { collected, result }),
    calls: exchanges.length,
    ...provenanceOf(exchanges),
  }
}

/** As seen at the instant of asking. */
export function isComplete(ctx: Ctx, cycle: Cycle, { collected, result }: Answered): boolean {
  const { complete, from, until } = collected.coverage
  return (
    result.outcome !== 'failed' &&
    complete &&
    from <= cycle.starts &&
    until >= cycle.ends &&
    ctx.now >= settledAt(cycle)
  )
}

export function provenanceOf(exchanges: readonly Exchange[]) {
  const last = exchanges.at(-1)
  const lines = (part: (exchange: Exchange) => string | null) =>
    withoutNul(exchanges.map((exchange) => part(exchange) ?? '').join('\n'))
  return {
    request: lines(({ request }) => request),
    responseStatus: last?.status ?? null,
    responseHash: lines(({ hash }) => hash) || null,
    responseExcerpt: lines(({ excerpt }) => excerpt),
    link: exchanges[0]?.link ?? null,
  }
}
