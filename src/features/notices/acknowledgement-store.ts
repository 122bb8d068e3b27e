import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import { type NoticeCtx, teamsOfNotice } from './store.ts'

const utc = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
const acknowledged = sql`case when said.at is not null
  then json_build_object('by', said.by_name, 'at', ${utc('said.at')}) end`

export type AcknowledgementOfTeam = {
  readonly slug: string
  readonly name: string
  readonly acknowledged: { by: string; at: Instant } | null
}

/** By notice, every team that it is for, by name; with `among` only those of them. */
export async function acknowledgementsOf(
  ctx: NoticeCtx,
  noticeIds: readonly string[],
  among: readonly string[] | null,
): Promise<Map<string, AcknowledgementOfTeam[]>> {
  if (noticeIds.length === 0 || among?.length === 0) return new Map()
  const { rows } = await sql<{ id: string; teams: AcknowledgementOfTeam[] }>`
    select notice.id, coalesce((
      select json_agg(json_build_object('slug', team.slug, 'name', team.name,
        'acknowledged', ${acknowledged}) order by team.name, team.id)
      from ${teamsOfNotice}
        ${among === null ? sql`` : sql`and team.id = any(${[...among]}::uuid[])`}), '[]') as teams
    from notice
    where notice.organisation_id = ${ctx.organisation}
      and notice.id = any(${[...noticeIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ id, teams }) => [id, teams]))
}

export type MatrixRow = {
  readonly teamId: string
  readonly slug: string
  readonly name: string
  readonly acknowledged: { by: string; at: Instant } | null
  readonly reminders: number
  readonly remindedAt: Instant | null
}

/** By name. */
export async function matrixOf(ctx: NoticeCtx, noticeId: string): Promise<MatrixRow[]> {
  const { rows } = await sql<MatrixRow>`
    select matrix.* from notice cross join lateral (
      select team.id as "teamId", team.slug, team.name, ${acknowledged} as acknowledged,
        (select count(*)::integer from notice_reminder where ${remindersOfTeam}) as reminders,
        (select max(reminded_at) from notice_reminder where ${remindersOfTeam}) as "remindedAt"
      from ${teamsOfNotice}) as matrix
    where notice.organisation_id = ${ctx.organisation} and notice.id = ${noticeId}
    order by matrix.name, matrix."teamId"`.execute(ctx.db)
  return rows
}

const remindersOfTeam = sql`notice_reminder.organisation_id = team.organisation_id
  and notice_reminder.notice_id = notice.id and notice_reminder.team_id = team.id`

type Place = { readonly noticeId: string; readonly teamId: string }

/** False when the team had acknowledged it before. */
export async function insertAcknowledgement(
  ctx: Ctx,
  { noticeId, teamId }: Place,
  by: { readonly id: string; readonly name: string },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('notice_acknowledgement')
    .values({
      organisation_id: ctx.organisation,
      notice_id: noticeId,
      team_id: teamId,
      by_id: by.id,
      by_name: by.name,
      at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('team_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Who had acknowledged it; null when nobody had. */
export async function deleteAcknowledgement(
  ctx: NoticeCtx,
  { noticeId, teamId }: Place,
): Promise<{ by: string; at: Instant } | null> {
  const deleted = await ctx.db
    .deleteFrom('notice_acknowledgement')
    .where('organisation_id', '=', ctx.organisation)
    .where('notice_id', '=', noticeId)
    .where('team_id', '=', teamId)
    .returning(['by_name as by', 'at'])
    .executeTakeFirst()
  return deleted ?? null
}
