import { sql } from 'kysely'
import type { PersonHere } from './room-answer.ts'
import type { RoomReadCtx } from './room-ctx.ts'
import { teamsOfPerson } from './room-store.ts'

const isoOf = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** In the order of arrival; all who came, or those among `ids` who did. */
export async function selectPeople(
  ctx: RoomReadCtx,
  reviewId: string,
  ids?: readonly string[],
): Promise<PersonHere[]> {
  if (ids?.length === 0) return []
  const among = ids === undefined ? sql`` : sql`and person.id = any(${[...ids]}::uuid[])`
  const { rows } = await sql<PersonHere>`
    select person.id, person.name, person.role, told_here as here,
      ${isoOf('arrived_at')} as "arrivedAt",
      case when other.id is not null
        then json_build_object('id', other.id, 'name', other.name) end as through,
      ${teamsOfPerson} as teams
    from attendance
    join person on person.organisation_id = attendance.organisation_id
      and person.id = attendance.person_id
    left join person other on other.organisation_id = attendance.organisation_id
      and other.id = attendance.through_person_id
    where attendance.organisation_id = ${ctx.organisation}
      and attendance.review_id = ${reviewId} ${among}
    order by attendance.arrived_at, person.name, person.id`.execute(ctx.db)
  return rows
}

/** Those among `ids` who are in the organisation and have not left it. */
export async function presentPeople(ctx: RoomReadCtx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', 'in', ids)
    .where('left_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
