import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import type { TechShareState } from '#domain/tech-share.ts'
import type { Ctx } from '#platform/context.ts'
import type { TopicCtx } from './store.ts'

export type TechShareRow = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly state: TechShareState
  readonly hostPersonId: string | null
  readonly hostTeamId: string | null
  readonly hostTeamSlug: string | null
  readonly hostName: string | null
  readonly startsAt: Instant | null
  readonly minutes: number
  readonly place: string
  readonly recordingUrl: string | null
  readonly topic: { id: string; text: string } | null
  readonly cycle: string | null
  readonly offeredBy: string
  readonly offeredById: string | null
  readonly revision: number
  readonly interested: number
  readonly iAmInterested: boolean
  /** What its list is ordered by. */
  readonly sortAt: Instant
}

const columns = (me: string | null) => sql`share.id, share.title, share.text, share.state,
  share.host_person_id as "hostPersonId", share.host_team_id as "hostTeamId",
  team.slug as "hostTeamSlug", coalesce(person.name, team.name) as "hostName",
  share.starts_at as "startsAt", share.minutes, share.place,
  share.recording_url as "recordingUrl",
  case when root.id is not null then json_build_object(
    'id', root.id, 'text', root.text) end as topic,
  review.cycle_key as cycle, share.offered_by as "offeredBy",
  share.offered_by_id as "offeredById", share.revision, interest.interested,
  coalesce(interest.mine, false) as "iAmInterested",
  coalesce(share.starts_at, share.offered_at) as "sortAt"
  from tech_share as share
  left join person on person.organisation_id = share.organisation_id
    and person.id = share.host_person_id
  left join team on team.organisation_id = share.organisation_id and team.id = share.host_team_id
  left join review on review.organisation_id = share.organisation_id
    and review.id = share.review_id
  left join topic on topic.organisation_id = share.organisation_id and topic.id = share.topic_id
  left join topic as root on root.organisation_id = topic.organisation_id
    and root.id = topic.root_id
  cross join lateral (
    select count(*)::integer as interested, bool_or(person_id = ${me}::uuid) as mine
    from tech_share_interest
    where organisation_id = share.organisation_id and share_id = share.id) as interest`

async function select(
  ctx: TopicCtx,
  me: string | null,
  conditions: RawBuilder<unknown>[],
  order: RawBuilder<unknown>,
  limit: number,
) {
  const within = [sql`share.organisation_id = ${ctx.organisation}`, ...conditions]
  const { rows } = await sql<TechShareRow>`select ${columns(me)}
    where ${sql.join(within, sql` and `)} order by ${order} limit ${limit}`.execute(ctx.db)
  return rows
}

const ascending = sql`coalesce(share.starts_at, share.offered_at), share.id`
const descending = sql`coalesce(share.starts_at, share.offered_at) desc, share.id desc`

export type ShareFilter = {
  readonly states: readonly TechShareState[]
  readonly newestFirst: boolean
  readonly after?: { readonly sortAt: Instant; readonly id: string }
  readonly limit: number
}

/** One row more than asked for. */
export async function techSharesPage(
  ctx: TopicCtx,
  me: string | null,
  filter: ShareFilter,
): Promise<TechShareRow[]> {
  const { states, newestFirst, after, limit } = filter
  const beyond = newestFirst ? sql`<` : sql`>`
  return select(
    ctx,
    me,
    [
      sql`share.state = any(${[...states]}::text[])`,
      ...(after
        ? [sql`(${ascending}) ${beyond} (${after.sortAt}::timestamptz, ${after.id}::uuid)`]
        : []),
    ],
    newestFirst ? descending : ascending,
    limit + 1,
  )
}

const mostOnCalendar = 1000

/** Those with a date in [from, to), also cancelled ones. */
export async function sharesStartingIn(ctx: TopicCtx, from: Instant, to: Instant) {
  const within = sql`share.starts_at >= ${from} and share.starts_at < ${to}`
  return select(ctx, null, [within], ascending, mostOnCalendar)
}

export async function techShareById(
  ctx: TopicCtx,
  me: string | null,
  id: string,
): Promise<TechShareRow | undefined> {
  const [row] = await select(ctx, me, [sql`share.id = ${id}`], ascending, 1)
  return row
}

/** Nobody else changes it until the transaction ends. */
export async function lockTechShare(ctx: TopicCtx, id: string): Promise<void> {
  await ctx.db
    .selectFrom('tech_share')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export type NewTechShare = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly hostPersonId: string | null
  readonly hostTeamId: string | null
  readonly topicId: string | null
  readonly reviewId: string | null
  readonly offeredById: string | null
}

const usualMinutes = 45

/** False when there is one with this id already. */
export async function insertTechShare(ctx: Ctx, share: NewTechShare): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('tech_share')
    .values({
      organisation_id: ctx.organisation,
      id: share.id,
      title: share.title,
      text: share.text,
      host_person_id: share.hostPersonId,
      host_team_id: share.hostTeamId,
      starts_at: null,
      minutes: usualMinutes,
      recording_url: null,
      topic_id: share.topicId,
      review_id: share.reviewId,
      offered_by: ctx.actor.name,
      offered_by_id: share.offeredById,
      offered_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export type TechShareUpdate = {
  readonly title?: string
  readonly text?: string
  readonly state?: TechShareState
  readonly host_person_id?: string | null
  readonly host_team_id?: string | null
  readonly starts_at?: Instant | null
  readonly minutes?: number
  readonly place?: string
  readonly recording_url?: string | null
}

export async function updateTechShare(ctx: TopicCtx, id: string, update: TechShareUpdate) {
  await ctx.db
    .updateTable('tech_share')
    .set(update)
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

export async function deleteTechShare(ctx: TopicCtx, id: string) {
  await ctx.db
    .deleteFrom('tech_share')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
