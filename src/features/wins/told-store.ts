import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { WinCtx } from './store.ts'

export type ToldWinRow = {
  readonly id: string
  readonly teamId: string | null
  readonly team: { readonly slug: string; readonly name: string } | null
  readonly cycle: string
  readonly text: string
  readonly metric: { readonly key: string; readonly name: string } | null
  readonly reviewId: string | null
  readonly prevented: boolean
  readonly actionId: string | null
  readonly by: string
  readonly tellerId: string | null
  readonly at: Instant
  readonly thanks: { readonly count: number; readonly names: string[] }
  readonly thankedBy: string[]
}

/** Names of thankers that are told beside their number. */
const namesShown = 20

const columns = sql`win.id, win.team_id as "teamId",
  case when team.id is not null then json_build_object('slug', team.slug, 'name', team.name) end as team,
  win.cycle_key as cycle, win.text,
  case when metric.id is not null
    then json_build_object('key', metric.key, 'name', metric.definition ->> 'name') end as metric,
  win.review_id as "reviewId", win.prevented, win.action_id as "actionId", win.recorded_by as by,
  win.recorded_by_id as "tellerId", win.recorded_at as at, thanks.said as thanks,
  thanks.people as "thankedBy"`

const sources = sql`win
  left join team on team.organisation_id = win.organisation_id and team.id = win.team_id
  left join metric on metric.organisation_id = win.organisation_id and metric.id = win.metric_id
  cross join lateral (
    select json_build_object('count', count(*), 'names',
        coalesce(json_agg(name order by thanked_at, person_id) filter (where place <= ${namesShown}), '[]')) as said,
      coalesce(json_agg(person_id), '[]') as people
    from (
      select person.name, person_id, thanked_at,
        row_number() over (order by thanked_at, person_id) as place
      from win_thanks
      join person on person.organisation_id = win_thanks.organisation_id and person.id = person_id
      where win_thanks.organisation_id = win.organisation_id and win_id = win.id
    ) thanked
  ) thanks`

export type WinFilter = {
  readonly cycleKey?: string
  readonly teamId?: string
  readonly onlyPrevented?: boolean
  readonly after?: { readonly cycle: string; readonly at: string; readonly id: string }
  /** Null: all of them. */
  readonly limit: number | null
}

/** The newest cycle first, in it the newest win; one row more than asked for. */
export async function toldWins(ctx: WinCtx, filter: WinFilter): Promise<ToldWinRow[]> {
  const { cycleKey, teamId, onlyPrevented, after, limit } = filter
  const { rows } = await sql<ToldWinRow>`
    select ${columns} from ${sources}
    where win.organisation_id = ${ctx.organisation}
      ${cycleKey === undefined ? sql`` : sql`and win.cycle_key = ${cycleKey}`}
      ${teamId === undefined ? sql`` : sql`and win.team_id = ${teamId}`}
      ${onlyPrevented ? sql`and win.prevented` : sql``}
      ${after ? sql`and (win.cycle_key, win.recorded_at, win.id) < (${after.cycle}, ${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by win.cycle_key desc, win.recorded_at desc, win.id desc
    limit ${limit === null ? null : limit + 1}`.execute(ctx.db)
  return rows
}

export async function toldWin(ctx: WinCtx, id: string): Promise<ToldWinRow | undefined> {
  const { rows } = await sql<ToldWinRow>`
    select ${columns} from ${sources}
    where win.organisation_id = ${ctx.organisation} and win.id = ${id}`.execute(ctx.db)
  return rows[0]
}

/** False when this person has thanked for it already, or it is no longer there. */
export async function insertThanks(ctx: Ctx, winId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    insert into win_thanks (organisation_id, win_id, person_id, thanked_at)
    select organisation_id, id, ${personId}::uuid, ${ctx.now}::timestamptz from win
    where organisation_id = ${ctx.organisation} and id = ${winId}
    for key share
    on conflict (organisation_id, win_id, person_id) do nothing
    returning win_id`.execute(ctx.db)
  return rows.length > 0
}

/** False when there were none. */
export async function deleteThanks(ctx: WinCtx, winId: string, personId: string) {
  const deleted = await ctx.db
    .deleteFrom('win_thanks')
    .where('organisation_id', '=', ctx.organisation)
    .where('win_id', '=', winId)
    .where('person_id', '=', personId)
    .returning('win_id')
    .executeTakeFirst()
  return deleted !== undefined
}
