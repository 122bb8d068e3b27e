import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Ctx, OrganisationInForce } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Place } from './store.ts'

export type Turn = { readonly organisation: OrganisationId; readonly connection: string }

/** Of all organisations: whose turn has come. */
export async function dueConnections(db: Database, now: Instant): Promise<Turn[]> {
  return db
    .selectFrom('connection')
    .select(['organisation_id as organisation', 'id as connection'])
    .where('paused', '=', false)
    .where('due_at', '<=', now)
    .where((eb) => eb.or([eb('rests_until', 'is', null), eb('rests_until', '<=', now)]))
    .orderBy('due_at')
    .execute()
}

/** The organisation that a job speaks of, when it is still there. */
export async function organisationOfJob(
  db: Database,
  id: string,
): Promise<(OrganisationInForce & { organisation: OrganisationId }) | undefined> {
  return db
    .selectFrom('organisation')
    .select(['id as organisation', 'slug', 'name', 'time_zone as timeZone', 'currency'])
    .where(sql<boolean>`id = ${id}::uuid`)
    .executeTakeFirst()
}

/** Takes the turn by moving it on; false when somebody else took it, or when it has not come. */
export async function takeTurn(
  ctx: Place & Pick<Ctx, 'now'>,
  connectionId: string,
  next: Instant,
): Promise<boolean> {
  const taken = await ctx.db
    .updateTable('connection')
    .set({ due_at: next })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', connectionId)
    .where('paused', '=', false)
    .where('due_at', '<=', ctx.now)
    .where((eb) => eb.or([eb('rests_until', 'is', null), eb('rests_until', '<=', ctx.now)]))
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Unless it was moved by somebody else since the turn was taken. */
export async function endTurn(ctx: Place, connectionId: string, taken: Instant, next: Instant) {
  await ctx.db
    .updateTable('connection')
    .set({ due_at: next })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', connectionId)
    .where('due_at', '=', taken)
    .execute()
}

export async function bringTurnForward(ctx: Place & Pick<Ctx, 'now'>, connectionId: string) {
  await ctx.db
    .updateTable('connection')
    .set({ due_at: ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', connectionId)
    .execute()
}

export async function noteCollected(ctx: Place & Pick<Ctx, 'now'>, connectionId: string) {
  await ctx.db
    .updateTable('connection')
    .set({ last_collected_at: ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', connectionId)
    .execute()
}

export async function letRest(ctx: Place, connectionId: string, until: Instant) {
  await ctx.db
    .updateTable('connection')
    .set({ rests_until: until })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', connectionId)
    .execute()
}

export async function callsSince(ctx: Place, connectionId: string, since: Instant) {
  const { calls } = await ctx.db
    .selectFrom('collection')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('calls'), eb.val(0)).as('calls'))
    .where('organisation_id', '=', ctx.organisation)
    .where('connection_id', '=', connectionId)
    .where('started_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(calls)
}

export type Attempts = {
  readonly queryId: string
  readonly cycleKey: string
  readonly latest: Instant | null
  readonly complete: boolean
}

/** For each active query and each of the cycles: when it was last collected, and whether wholly. */
export async function attemptsAt(
  ctx: Place,
  connectionId: string,
  cycleKeys: readonly string[],
): Promise<Attempts[]> {
  const { rows } = await sql<Attempts>`
    select query.id as "queryId", cycle.key as "cycleKey", latest.started_at as "latest",
      exists (
        select from collection
        where collection.organisation_id = query.organisation_id
          and collection.query_id = query.id and collection.cycle_key = cycle.key
          and collection.complete) as "complete"
    from connection_query as query
    cross join unnest(${cycleKeys}::text[]) as cycle (key)
    left join lateral (
      select started_at from collection
      where collection.organisation_id = query.organisation_id
        and collection.query_id = query.id and collection.cycle_key = cycle.key
      order by collection.id desc limit 1) as latest on true
    where query.organisation_id = ${ctx.organisation} and query.connection_id = ${connectionId}
      and query.active`.execute(ctx.db)
  return rows
}

/** Runs whose process has gone; of all organisations. */
export async function closeCutOff(db: Database, now: Instant, startedBefore: Instant) {
  await db
    .updateTable('collection')
    .set({
      outcome: 'failed',
      error_class: 'timeout',
      message: 'The run was cut off: its process ended before the answer came',
      ended_at: now,
    })
    .where('outcome', '=', 'running')
    .where('started_at', '<', startedBefore)
    .execute()
}

/** Runs that a later run of the same query and cycle has replaced. */
export async function deleteReplacedCollections(db: Database, startedBefore: Instant) {
  await sql`
    delete from collection as old
    where old.started_at < ${startedBefore} and exists (
      select from collection as newer
      where newer.organisation_id = old.organisation_id and newer.query_id = old.query_id
        and newer.cycle_key = old.cycle_key and newer.id > old.id
        and (not old.complete or (newer.complete and newer.outcome = old.outcome)))`.execute(db)
}
