import type { FailureClass } from '#domain/failure-class.ts'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { Place } from './store.ts'

export type Outcome = 'running' | 'measured' | 'no-data' | 'failed'

export type CollectionRow = {
  readonly id: string
  readonly query: string
  readonly metric: string
  readonly team: string
  readonly workload: string | null
  readonly cycle: string
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly outcome: Outcome
  readonly errorClass: FailureClass | null
  readonly message: string
  readonly value: number | null
  readonly complete: boolean
  readonly calls: number
  readonly request: string
  readonly responseStatus: number | null
  readonly responseHash: string | null
  readonly responseExcerpt: string
  readonly link: string | null
}

function selectCollections(ctx: Place) {
  return ctx.db
    .selectFrom('collection')
    .innerJoin('connection_query as query', (join) =>
      join
        .onRef('query.organisation_id', '=', 'collection.organisation_id')
        .onRef('query.id', '=', 'collection.query_id'),
    )
    .innerJoin('series', (join) =>
      join
        .onRef('series.organisation_id', '=', 'query.organisation_id')
        .onRef('series.id', '=', 'query.series_id'),
    )
    .innerJoin('metric', (join) =>
      join
        .onRef('metric.organisation_id', '=', 'series.organisation_id')
        .onRef('metric.id', '=', 'series.metric_id'),
    )
    .innerJoin('team', (join) =>
      join
        .onRef('team.organisation_id', '=', 'series.organisation_id')
        .onRef('team.id', '=', 'series.team_id'),
    )
    .leftJoin('workload', (join) =>
      join
        .onRef('workload.organisation_id', '=', 'series.organisation_id')
        .onRef('workload.id', '=', 'series.workload_id'),
    )
    .select([
      'collection.id',
      'collection.query_id as query',
      'metric.key as metric',
      'team.slug as team',
      'workload.slug as workload',
      'collection.cycle_key as cycle',
      'collection.started_at as startedAt',
      'collection.ended_at as endedAt',
      'collection.outcome',
      'collection.error_class as errorClass',
      'collection.message',
      'collection.value',
      'collection.complete',
      'collection.calls',
      'collection.request',
      'collection.response_status as responseStatus',
      'collection.response_hash as responseHash',
      'collection.response_excerpt as responseExcerpt',
      'collection.link',
    ])
    .where('collection.organisation_id', '=', ctx.organisation)
}

/** Newest first, and one row more than asked for. */
export async function collectionsPage(
  ctx: Place,
  connectionId: string,
  filter: { outcome?: Outcome; cursor?: string; limit: number },
): Promise<CollectionRow[]> {
  let query = selectCollections(ctx).where('collection.connection_id', '=', connectionId)
  if (filter.outcome) query = query.where('collection.outcome', '=', filter.outcome)
  if (filter.cursor) query = query.where('collection.id', '<', filter.cursor)
  return query
    .orderBy('collection.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** The newest run of each of the queries, by query. */
export async function latestCollections(
  ctx: Place,
  queryIds: readonly string[],
): Promise<Map<string, CollectionRow>> {
  if (queryIds.length === 0) return new Map()
  const newest = ctx.db
    .selectFrom('connection_query as asked')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('collection')
          .select('collection.id')
          .whereRef('collection.organisation_id', '=', 'asked.organisation_id')
          .whereRef('collection.query_id', '=', 'asked.id')
          .orderBy('collection.id', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select('newest.id')
    .where('asked.organisation_id', '=', ctx.organisation)
    .where('asked.id', 'in', queryIds)
  const rows = await selectCollections(ctx).where('collection.id', 'in', newest).execute()
  return new Map(rows.map((row) => [row.query, row]))
}

export type Claim = { id: string; connectionId: string; queryId: string; cycleKey: string }

/** False while the query is being collected already. */
export async function insertRunning(ctx: Place & Pick<Ctx, 'now'>, claim: Claim): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('collection')
    .values({
      organisation_id: ctx.organisation,
      id: claim.id,
      connection_id: claim.connectionId,
      query_id: claim.queryId,
      cycle_key: claim.cycleKey,
      started_at: ctx.now,
      outcome: 'running',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export type Ending = Pick<
  CollectionRow,
  | 'outcome'
  | 'errorClass'
  | 'message'
  | 'value'
  | 'complete'
  | 'calls'
  | 'request'
  | 'responseStatus'
  | 'responseHash'
  | 'responseExcerpt'
  | 'link'
>

/** False when it no longer runs: it was closed, or its query removed. */
export async function endRunning(
  ctx: Place & Pick<Ctx, 'now'>,
  id: string,
  ending: Ending,
): Promise<boolean> {
  const updated = await ctx.db
    .updateTable('collection')
    .set({
      ended_at: ctx.now,
      outcome: ending.outcome,
      error_class: ending.errorClass,
      message: ending.message,
      value: ending.value,
      complete: ending.complete,
      calls: ending.calls,
      request: ending.request,
      response_status: ending.responseStatus,
      response_hash: ending.responseHash,
      response_excerpt: ending.responseExcerpt,
      link: ending.link,
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('outcome', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/** Whether the whole of the cycle was measured at some time. */
export async function wasMeasuredWhole(
  ctx: Place,
  queryId: string,
  cycleKey: string,
): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('collection')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('query_id', '=', queryId)
    .where('cycle_key', '=', cycleKey)
    .where('complete', '=', true)
    .where('outcome', '=', 'measured')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
