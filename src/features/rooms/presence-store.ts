import { type RawBuilder, sql } from 'kysely'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Database } from '#platform/db/database.ts'
import type { RoomCtx } from './room-ctx.ts'

/** A page that lost its connection is back within so long, mostly; until then its person is here. */
export const graceMs = 6_000
/** Without a renewal for so long, the process that held the stream is gone. */
const renewedWithinMs = 30_000

/** Whether a row of room_presence says that its person is here. */
export function hereNow(now: Instant): RawBuilder<boolean> {
  const since = (ms: number) => instantFromEpochMs(epochMs(now) - ms)
  return sql<boolean>`(case when room_presence.left_at is null
    then room_presence.seen_at > ${since(renewedWithinMs)}
    else room_presence.left_at > ${since(graceMs)} end)`
}

/** One open page. */
export type OpenPage = {
  readonly organisation: OrganisationId
  readonly reviewId: string
  readonly personId: string
  readonly device: string
  readonly view: 'facilitator' | 'room' | 'phone'
  readonly connectedAt: Instant
}

const pagesFrom = (pages: readonly OpenPage[]) => sql`unnest(
    ${pages.map((page) => page.organisation)}::uuid[], ${pages.map((page) => page.reviewId)}::uuid[],
    ${pages.map((page) => page.personId)}::uuid[], ${pages.map((page) => page.device)}::text[],
    ${pages.map((page) => page.view)}::text[], ${pages.map((page) => page.connectedAt)}::timestamptz[])
  as page(organisation_id, review_id, person_id, device, view, connected_at)`

const isPage = sql`room_presence.organisation_id = page.organisation_id
  and room_presence.review_id = page.review_id and room_presence.person_id = page.person_id
  and room_presence.device = page.device`

/** Opened, or still open. Each page stands in the list once. */
export async function savePresence(db: Database, pages: readonly OpenPage[], now: Instant) {
  if (pages.length === 0) return
  await sql`
    insert into room_presence (organisation_id, review_id, person_id, device, view,
      connected_at, seen_at)
    select page.*, ${now} from ${pagesFrom(pages)} order by 1, 2, 3, 4
    on conflict (organisation_id, review_id, person_id, device) do update
      set view = excluded.view, connected_at = excluded.connected_at, seen_at = excluded.seen_at,
        left_at = null`.execute(db)
}

/** Closed; a page that has been opened again elsewhere meanwhile stays. */
export async function endPresence(db: Database, pages: readonly OpenPage[], now: Instant) {
  if (pages.length === 0) return
  await sql`
    update room_presence set left_at = ${now}, seen_at = ${now}
    from ${pagesFrom(pages)}
    where ${isPage} and room_presence.connected_at = page.connected_at`.execute(db)
}

/** The last time that the person was seen; null for who never came. */
export async function selectPresence(
  ctx: Pick<RoomCtx, 'db' | 'organisation' | 'now'>,
  reviewId: string,
  personId: string,
): Promise<{ here: boolean; seenAt: Instant | null }> {
  const row = await ctx.db
    .selectFrom('room_presence')
    .select((eb) => [
      sql<boolean>`coalesce(bool_or(${hereNow(ctx.now)}), false)`.as('here'),
      eb.fn.max(eb.fn.coalesce('left_at', 'seen_at')).as('seenAt'),
    ])
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return { here: row.here, seenAt: row.seenAt }
}
