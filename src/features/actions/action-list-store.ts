import { type RawBuilder, sql } from 'kysely'
import type { ActionKind, ActionState } from '#domain/action.ts'
import type { StateChange } from '#domain/action-age.ts'
import type { EffectAnswer } from '#domain/action-effect.ts'
import type { Day, Instant } from '#domain/instant.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { ActionCtx } from './store.ts'

export type ActionRow = {
  readonly id: string
  readonly text: string
  readonly kind: ActionKind
  readonly state: ActionState
  readonly reason: string
  readonly teamId: string | null
  readonly teamSlug: string | null
  readonly teamName: string | null
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly dueOn: Day | null
  readonly pillar: Pillar | null
  readonly metricId: string | null
  readonly metricKey: string | null
  readonly metricName: string | null
  readonly link: string | null
  readonly reviewId: string | null
  readonly reviewCycle: string | null
  readonly reportCycle: string | null
  readonly reportTeamSlug: string | null
  readonly reportTeamName: string | null
  readonly openedBy: string
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly revision: number
  /** Oldest first. */
  readonly moves: readonly StateChange[]
  /** What the team said last of its effect. */
  readonly said: { readonly answer: EffectAnswer; readonly at: Instant } | null
}

const utc = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Actions without a team stand first, those without a day last of their team. */
const order = sql`coalesce(team.name, ''), coalesce(action.due_on, '9999-12-31'), action.id`

const columns = sql`action.id, action.text, action.kind, action.state, action.reason,
  team.id as "teamId", team.slug as "teamSlug", team.name as "teamName",
  person.id as "ownerId", person.name as "ownerName", action.due_on as "dueOn", action.pillar,
  metric.id as "metricId", metric.key as "metricKey", metric.definition ->> 'name' as "metricName",
  action.link, action.review_id as "reviewId", review.cycle_key as "reviewCycle",
  report.cycle_key as "reportCycle", source_team.slug as "reportTeamSlug",
  source_team.name as "reportTeamName", action.opened_by as "openedBy",
  action.opened_at as "openedAt", action.closed_at as "closedAt", action.revision,
  coalesce((
    select json_agg(json_build_object('to', field ->> 'to', 'at', ${utc('changed_at')})
      order by change.revision)
    from action_change change, jsonb_array_elements(change.fields) field
    where change.organisation_id = action.organisation_id and change.action_id = action.id
      and field ->> 'field' = 'state'), '[]') as moves,
  (
    select json_build_object('answer', answer, 'at', ${utc('answered_at')})
    from action_effect effect
    where effect.organisation_id = action.organisation_id and effect.action_id = action.id
    order by answered_at desc, effect.id desc limit 1) as said`

const sources = sql`action
  left join team on team.organisation_id = action.organisation_id and team.id = action.team_id
  left join person on person.organisation_id = action.organisation_id
    and person.id = action.owner_id
  left join metric on metric.organisation_id = action.organisation_id
    and metric.id = action.metric_id
  left join review on review.organisation_id = action.organisation_id
    and review.id = action.review_id
  left join report on report.organisation_id = action.organisation_id
    and report.id = action.report_id
  left join team source_team on source_team.organisation_id = report.organisation_id
    and source_team.id = report.team_id`

async function select(ctx: ActionCtx, conditions: RawBuilder<unknown>[], limit: number) {
  const within = [sql`action.organisation_id = ${ctx.organisation}`, ...conditions]
  const { rows } = await sql<ActionRow>`select ${columns} from ${sources}
    where ${sql.join(within, sql` and `)} order by ${order} limit ${limit}`.execute(ctx.db)
  return rows
}

export type ActionFilter = {
  readonly teamId?: string
  readonly states: readonly ActionState[]
  readonly kind?: ActionKind
  /** Null: nobody. */
  readonly ownerId?: string | null
  /** Due before this day. */
  readonly dueBefore?: Day
  readonly lacking: boolean
  /** Of which the team is asked whether they helped. */
  readonly effectDue?: EffectBounds
  readonly search?: string
  readonly after?: { readonly team: string; readonly dueOn: string; readonly id: string }
  readonly limit: number
}

/** When the newest review was closed, and the one by which enough had passed. */
export type EffectBounds = { readonly newest: Instant; readonly enough: Instant }

/** One row more than asked for. */
export async function actionsPage(ctx: ActionCtx, filter: ActionFilter): Promise<ActionRow[]> {
  const conditions = [sql`action.state = any(${[...filter.states]}::text[])`]
  const add = (condition: RawBuilder<unknown>) => conditions.push(condition)
  if (filter.teamId) add(sql`action.team_id = ${filter.teamId}`)
  if (filter.kind) add(sql`action.kind = ${filter.kind}`)
  if (filter.ownerId !== undefined) add(sql`action.owner_id = ${filter.ownerId}`)
  if (filter.dueBefore) add(sql`action.due_on < ${filter.dueBefore} and action.closed_at is null`)
  if (filter.lacking) {
    add(sql`(action.team_id is null or action.owner_id is null or action.due_on is null)`)
  }
  if (filter.effectDue) add(effectIsDue(filter.effectDue))
  if (filter.search) {
    add(sql`action.text ilike ${`%${filter.search.replace(/[\\%_]/g, '\\$&')}%`}`)
  }
  if (filter.after) {
    const { team, dueOn, id } = filter.after
    add(sql`(${order}) > (${team}, ${dueOn}::date, ${id}::uuid)`)
  }
  return select(ctx, conditions, filter.limit + 1)
}

/** The rule of domain/action-effect.ts, so that a page can be cut from thousands. */
function effectIsDue({ newest, enough }: EffectBounds): RawBuilder<unknown> {
  return sql`action.kind = 'action' and action.state = 'done' and action.closed_at < ${enough}
    and action.metric_id is not null and action.team_id is not null
    and not exists (
      select from action_effect effect
      where effect.organisation_id = action.organisation_id and effect.action_id = action.id
        and answered_at >= action.closed_at
        and (answered_at >= ${newest} or (answer <> 'too-early' and not exists (
          select from action_effect later
          where later.organisation_id = effect.organisation_id
            and later.action_id = effect.action_id
            and (later.answered_at, later.id) > (effect.answered_at, effect.id)))))`
}

const most = 1000

export async function actionsById(ctx: ActionCtx, ids: readonly string[]): Promise<ActionRow[]> {
  return select(ctx, [sql`action.id = any(${[...ids]}::uuid[])`], ids.length)
}

export async function unfinishedOfTeams(
  ctx: ActionCtx,
  teamIds: readonly string[],
): Promise<ActionRow[]> {
  const ofTeams = sql`action.team_id = any(${[...teamIds]}::uuid[])`
  return select(ctx, [ofTeams, sql`action.closed_at is null`], most * 10)
}

/** Those of a review that are not finished and want a team, a person or a day. */
export async function lackingOfReview(ctx: ActionCtx, reviewId: string): Promise<ActionRow[]> {
  const lacking = sql`(action.team_id is null or action.owner_id is null or action.due_on is null)`
  const ofReview = sql`action.review_id = ${reviewId} and action.closed_at is null`
  return select(ctx, [ofReview, lacking], most)
}

/** Those that a review opened, whatever became of them. */
export async function openedInReview(ctx: ActionCtx, reviewId: string): Promise<ActionRow[]> {
  return select(ctx, [sql`action.review_id = ${reviewId}`], most)
}

/** Newest first. */
export async function doneSince(ctx: ActionCtx, since: Instant) {
  return ctx.db
    .selectFrom('action')
    .select(['id', 'text', 'team_id as teamId', 'metric_id as metricId', 'closed_at as doneAt'])
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '=', 'done')
    .where('closed_at', '>', since)
    .orderBy('closed_at', 'desc')
    .limit(most)
    .$narrowType<{ doneAt: Instant }>()
    .execute()
}
