import type { Instant } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'

type Place = Pick<Ctx, 'db' | 'organisation'>
export type NewFeed = { id: string; name: string; withNotices: boolean; secretHash: string }

export async function insertFeed(
  ctx: Place & Pick<Ctx, 'now'>,
  personId: string,
  feed: NewFeed,
): Promise<void> {
  await ctx.db
    .insertInto('calendar_feed')
    .values({
      organisation_id: ctx.organisation,
      id: feed.id,
      person_id: personId,
      name: feed.name,
      with_notices: feed.withNotices,
      secret_hash: feed.secretHash,
      created_at: ctx.now,
      last_read_at: null,
      revoked_at: null,
    })
    .execute()
}

function feedsOf(ctx: Place, personId: string) {
  return ctx.db
    .selectFrom('calendar_feed')
    .select([
      'id',
      'name',
      'with_notices as withNotices',
      'created_at as createdAt',
      'last_read_at as lastReadAt',
    ])
    .where('organisation_id', '=', ctx.organisation)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
}

export async function feedsPage(
  ctx: Place,
  personId: string,
  filter: { cursor?: string | undefined; limit: number },
) {
  let query = feedsOf(ctx, personId)
  if (filter.cursor) query = query.where('id', '<', filter.cursor)
  return query
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** Locks the person, so that two made at once are counted one after the other. */
export async function countFeedsOf(ctx: Place, personId: string): Promise<number> {
  await ctx.db
    .selectFrom('person')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', personId)
    .forUpdate()
    .execute()
  return (await feedsOf(ctx, personId).execute()).length
}

/** The feed's name; undefined when it is not in force or not this person's. */
export async function setFeedRevoked(
  ctx: Place & Pick<Ctx, 'now'>,
  personId: string,
  feedId: string,
): Promise<string | undefined> {
  const revoked = await ctx.db
    .updateTable('calendar_feed')
    .set({ revoked_at: ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('person_id', '=', personId)
    .where('id', '=', feedId)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return revoked?.name
}

export type FeedEntry = {
  feedId: string
  organisation: OrganisationId
  slug: string
  name: string
  timeZone: string
  currency: string
  withNotices: boolean
  lastReadAt: Instant | null
}

/** The feed with this hash, while it is in force and its person has not left. */
export async function entryOfFeed(
  db: Database,
  secretHash: string,
): Promise<FeedEntry | undefined> {
  return db
    .selectFrom('calendar_feed')
    .innerJoin('organisation', 'organisation.id', 'calendar_feed.organisation_id')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisation_id', '=', 'calendar_feed.organisation_id')
        .onRef('person.id', '=', 'calendar_feed.person_id'),
    )
    .select([
      'calendar_feed.id as feedId',
      'organisation.id as organisation',
      'organisation.slug',
      'organisation.name',
      'organisation.time_zone as timeZone',
      'organisation.currency',
      'calendar_feed.with_notices as withNotices',
      'calendar_feed.last_read_at as lastReadAt',
    ])
    .where('calendar_feed.secret_hash', '=', secretHash)
    .where('calendar_feed.revoked_at', 'is', null)
    .where('person.left_at', 'is', null)
    .executeTakeFirst()
}

export async function noteFeedRead(ctx: Place & Pick<Ctx, 'now'>, feedId: string) {
  await ctx.db
    .updateTable('calendar_feed')
    .set({ last_read_at: ctx.now })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', feedId)
    .execute()
}
