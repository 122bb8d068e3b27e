import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { RoomPlace } from '#platform/room-streams.ts'
import { hereNow } from './presence-store.ts'
import type { RoomCtx, RoomReadCtx } from './room-ctx.ts'

type At = Pick<RoomCtx, 'db' | 'organisation' | 'now'>

/**
 * Writes down who is here by now and who is not any more; answers whose standing changed. Nobody arrives
 * in a closed review. The room must be locked.
 */
export async function saveWhoIsHere(ctx: At, reviewId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with here as (
      select person_id, min(connected_at) as since from room_presence
      where organisation_id = ${ctx.organisation} and review_id = ${reviewId}
        and ${hereNow(ctx.now)}
      group by person_id
    ), arrived as (
      insert into attendance (organisation_id, review_id, person_id, arrived_at, told_here)
      select ${ctx.organisation}, ${reviewId}, person_id, since, true
      from here join review on review.organisation_id = ${ctx.organisation}
        and review.id = ${reviewId} and review.state <> 'closed'
      on conflict (organisation_id, review_id, person_id)
        do update set told_here = true, through_person_id = null where not attendance.told_here
      returning person_id
    ), left_room as (
      update attendance set told_here = false
      where organisation_id = ${ctx.organisation} and review_id = ${reviewId} and told_here
        and person_id not in (select person_id from here)
      returning person_id
    )
    select person_id as id from arrived union all select person_id from left_room
    order by id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** Rooms where somebody came or went and nobody was told, as when a process died. */
export async function roomsNotTold(ctx: Pick<RoomCtx, 'db' | 'now'>): Promise<RoomPlace[]> {
  const { rows } = await sql<RoomPlace>`
    select distinct organisation_id as organisation, review_id as "reviewId" from (
      select organisation_id, review_id from attendance told
      where told_here and not exists (
        select from room_presence
        where room_presence.organisation_id = told.organisation_id
          and room_presence.review_id = told.review_id
          and room_presence.person_id = told.person_id and ${hereNow(ctx.now)})
      union all
      select organisation_id, review_id from room_presence
      where left_at is null and ${hereNow(ctx.now)} and not exists (
        select from attendance
        where attendance.organisation_id = room_presence.organisation_id
          and attendance.review_id = room_presence.review_id
          and attendance.person_id = room_presence.person_id and told_here)
        and exists (
          select from review where review.organisation_id = room_presence.organisation_id
            and review.id = room_presence.review_id and review.state <> 'closed')
    ) rooms
    order by 1, 2`.execute(ctx.db)
  return rows
}

/** Who looked in before the review began and is neither here nor spoken for; answers who they were. */
export async function deleteAbsent(ctx: RoomReadCtx, reviewId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from attendance absent
    where organisation_id = ${ctx.organisation} and review_id = ${reviewId} and not told_here
      and not exists (
        select from attendance speaker
        where speaker.organisation_id = absent.organisation_id
          and speaker.review_id = absent.review_id
          and speaker.person_id = absent.through_person_id and speaker.told_here)
    returning person_id as id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** Those of `ids` who are not here by themselves are spoken for from now on; answers who they are. */
export async function saveCompanions(
  ctx: At,
  reviewId: string,
  speakerId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    insert into attendance (organisation_id, review_id, person_id, arrived_at, through_person_id)
    select ${ctx.organisation}, ${reviewId}, id, ${ctx.now}, ${speakerId}
    from unnest(${[...ids].sort()}::uuid[]) as id
    on conflict (organisation_id, review_id, person_id)
      do update set through_person_id = ${speakerId} where not attendance.told_here
    returning person_id as id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/**
 * Ends the speaking for all but `ids`. Who was here by an own page before stays as having been here, who
 * was not is taken off the list.
 */
export async function endCompanions(
  ctx: RoomReadCtx,
  reviewId: string,
  speakerId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ended as (
      select person_id, exists (
        select from room_presence
        where room_presence.organisation_id = attendance.organisation_id
          and room_presence.review_id = attendance.review_id
          and room_presence.person_id = attendance.person_id) as came
      from attendance
      where organisation_id = ${ctx.organisation} and review_id = ${reviewId}
        and through_person_id = ${speakerId} and person_id <> all(${[...ids]}::uuid[])
    ), removed as (
      delete from attendance using ended
      where organisation_id = ${ctx.organisation} and review_id = ${reviewId}
        and attendance.person_id = ended.person_id and not came
    ), kept as (
      update attendance set through_person_id = null from ended
      where organisation_id = ${ctx.organisation} and review_id = ${reviewId}
        and attendance.person_id = ended.person_id and came
    )
    select person_id as id from ended`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

export type Arrival = { readonly personId: string; readonly at: Instant }

/** Of people who came and have left since; who stands there already stays as they are. */
export async function saveArrivals(
  ctx: RoomReadCtx,
  reviewId: string,
  arrivals: readonly Arrival[],
): Promise<void> {
  await sql`
    insert into attendance (organisation_id, review_id, person_id, arrived_at)
    select ${ctx.organisation}, ${reviewId}, "personId", at
    from jsonb_to_recordset(${JSON.stringify(arrivals)}::jsonb)
      as arrival ("personId" uuid, at timestamptz)
    order by "personId"
    on conflict (organisation_id, review_id, person_id) do nothing`.execute(ctx.db)
}
