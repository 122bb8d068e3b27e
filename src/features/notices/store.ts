import { sql } from 'kysely'
import type { Day, Instant } from '#domain/instant.ts'
import type { Metric } from '#domain/metric.ts'
import type { NoticeState, Severity } from '#domain/notice.ts'
import type { Ctx } from '#platform/context.ts'

/** Enough to read notices, for a request as for a job. */
export type NoticeCtx = Pick<Ctx, 'db' | 'organisation'>
type TeamNamed = { slug: string; name: string }

export type NoticeRow = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly severity: Severity
  readonly state: NoticeState
  readonly effectiveOn: Day
  readonly expiresOn: Day | null
  readonly metric: Metric | null
  readonly proofLower: number | null
  readonly proofUpper: number | null
  readonly writtenBy: string
  readonly publishedBy: string | null
  readonly publishedAt: Instant | null
  readonly withdrawnReason: string
  /** Null: every team. */
  readonly audience: TeamNamed[] | null
  readonly teams: number
  readonly acknowledged: number
}

/** The teams that a notice is for, as the `from` of a query in which `notice` stands. */
export const teamsOfNotice = sql`team
  left join notice_acknowledgement as said on said.organisation_id = team.organisation_id
    and said.notice_id = notice.id and said.team_id = team.id
  where team.organisation_id = notice.organisation_id and team.archived_at is null
    and (notice.for_all or exists (
      select from notice_team where notice_team.organisation_id = team.organisation_id
        and notice_team.notice_id = notice.id and notice_team.team_id = team.id))`

const columns = sql`notice.id, notice.title, notice.text, notice.severity, notice.state,
  notice.effective_on as "effectiveOn", notice.expires_on as "expiresOn",
  metric.definition as metric, notice.proof_lower as "proofLower",
  notice.proof_upper as "proofUpper", notice.written_by as "writtenBy",
  notice.published_by as "publishedBy", notice.published_at as "publishedAt",
  notice.withdrawn_reason as "withdrawnReason",
  case when not notice.for_all then coalesce((
    select json_agg(json_build_object('slug', team.slug, 'name', team.name) order by team.name)
    from notice_team join team on team.organisation_id = notice_team.organisation_id
      and team.id = notice_team.team_id
    where notice_team.organisation_id = notice.organisation_id
      and notice_team.notice_id = notice.id), '[]') end as audience,
  counted.teams, counted.acknowledged`

const sources = sql`notice
  left join metric on metric.organisation_id = notice.organisation_id
    and metric.id = notice.metric_id
  cross join lateral (
    select count(*)::integer as teams, count(said.at)::integer as acknowledged
    from ${teamsOfNotice}) as counted`

const phases = {
  'in-force': (today: Day) => sql`notice.state = 'published' and notice.effective_on <= ${today}
    and (notice.expires_on is null or notice.expires_on >= ${today})`,
  coming: (today: Day) => sql`notice.state = 'published' and notice.effective_on > ${today}
    and (notice.expires_on is null or notice.expires_on >= ${today})`,
  over: (today: Day) => sql`(notice.state = 'withdrawn'
    or (notice.state = 'published' and notice.expires_on < ${today}))`,
  draft: () => sql`notice.state = 'draft'`,
  all: () => sql`true`,
}
export type Shown = keyof typeof phases

export type NoticeFilter = {
  readonly show: Shown
  readonly today: Day
  readonly withDrafts: boolean
  readonly after?: { readonly effectiveOn: Day; readonly id: string }
  readonly limit: number
}

/** The latest effective day first, and one row more than asked for. */
export async function noticesPage(ctx: NoticeCtx, filter: NoticeFilter): Promise<NoticeRow[]> {
  const { show, today, withDrafts, after, limit } = filter
  const { rows } = await sql<NoticeRow>`select ${columns} from ${sources}
    where notice.organisation_id = ${ctx.organisation} and ${phases[show](today)}
      ${withDrafts ? sql`` : sql`and notice.state <> 'draft'`}
      ${after ? sql`and (notice.effective_on, notice.id) < (${after.effectiveOn}, ${after.id})` : sql``}
    order by notice.effective_on desc, notice.id desc
    limit ${limit + 1}`.execute(ctx.db)
  return rows
}

export async function noticeById(ctx: NoticeCtx, id: string): Promise<NoticeRow | undefined> {
  const { rows } = await sql<NoticeRow>`select ${columns} from ${sources}
    where notice.organisation_id = ${ctx.organisation} and notice.id = ${id}`.execute(ctx.db)
  return rows[0]
}

/** Nobody else changes the notice until the transaction ends. */
export async function lockNotice(ctx: NoticeCtx, id: string): Promise<void> {
  await ctx.db
    .selectFrom('notice')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export type Wording = {
  readonly title: string
  readonly text: string
  readonly severity: Severity
  readonly effectiveOn: Day
  readonly expiresOn: Day | null
  readonly metricId: string | null
  readonly proofLower: number | null
  readonly proofUpper: number | null
  /** Null: every team. */
  readonly teamIds: readonly string[] | null
}

function columnsOf(wording: Omit<Wording, 'teamIds'>) {
  return {
    title: wording.title,
    text: wording.text,
    severity: wording.severity,
    effective_on: wording.effectiveOn,
    expires_on: wording.expiresOn,
    metric_id: wording.metricId,
    proof_lower: wording.proofLower,
    proof_upper: wording.proofUpper,
  }
}

/** False when there is a notice with this id already. */
export async function insertNotice(ctx: Ctx, id: string, wording: Wording): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('notice')
    .values({
      organisation_id: ctx.organisation,
      id,
      ...columnsOf(wording),
      for_all: wording.teamIds === null,
      written_by: ctx.actor.name,
      written_at: ctx.now,
      published_by: null,
      published_at: null,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) await insertAudience(ctx, id, wording.teamIds)
  return inserted !== undefined
}

/** Without `teamIds` the audience stays as it is. */
export async function updateWording(
  ctx: NoticeCtx,
  id: string,
  { teamIds, ...wording }: Omit<Wording, 'teamIds'> & { teamIds?: Wording['teamIds'] },
) {
  const audience = teamIds === undefined ? {} : { for_all: teamIds === null }
  await updateNotice(ctx, id, { ...columnsOf(wording), ...audience })
  if (teamIds === undefined) return
  await ctx.db
    .deleteFrom('notice_team')
    .where('organisation_id', '=', ctx.organisation)
    .where('notice_id', '=', id)
    .execute()
  await insertAudience(ctx, id, teamIds)
}

type NoticeUpdate = Partial<ReturnType<typeof columnsOf>> & {
  for_all?: boolean
  state?: NoticeState
  published_by?: string
  published_at?: Instant
  withdrawn_at?: Instant | null
  withdrawn_reason?: string
}

export async function updateNotice(ctx: NoticeCtx, id: string, update: NoticeUpdate) {
  await ctx.db
    .updateTable('notice')
    .set(update)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

export async function deleteNotice(ctx: NoticeCtx, id: string) {
  await ctx.db
    .deleteFrom('notice')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

async function insertAudience(ctx: NoticeCtx, noticeId: string, teamIds: Wording['teamIds']) {
  if (teamIds === null || teamIds.length === 0) return
  await ctx.db
    .insertInto('notice_team')
    .values(
      [...new Set(teamIds)].sort().map((team_id) => ({
        organisation_id: ctx.organisation,
        notice_id: noticeId,
        team_id,
      })),
    )
    .execute()
}
