import { sql } from 'kysely'
import { type Clock, lobbyClock } from '#domain/review-clock.ts'
import type { Spotlight } from './room-answer.ts'
import type { RoomReadCtx } from './room-ctx.ts'

export type RoomRow = {
  readonly clock: Clock
  readonly spotlight: Spotlight | null
  /** Of the last event. */
  readonly sequence: number
}

const columns = ['clock', 'spotlight', 'sequence'] as const

/** Of a review whose room nobody has opened yet. */
const untouched: RoomRow = { clock: lobbyClock, spotlight: null, sequence: 0 }

export async function selectRoom(ctx: RoomReadCtx, reviewId: string): Promise<RoomRow> {
  const row = await ctx.db
    .selectFrom('room')
    .select(columns)
    .$narrowType<{ spotlight: Spotlight | null }>()
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  return row ?? untouched
}

export async function insertRoom(ctx: RoomReadCtx, reviewId: string): Promise<void> {
  await ctx.db
    .insertInto('room')
    .values({
      organisation_id: ctx.organisation,
      review_id: reviewId,
      clock: JSON.stringify(lobbyClock),
      spotlight: JSON.stringify(null),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Made where there is none; nobody else changes it until this transaction ends. */
export async function lockRoom(ctx: RoomReadCtx, reviewId: string): Promise<RoomRow> {
  const locked = await selectLocked(ctx, reviewId).executeTakeFirst()
  if (locked) return locked
  await insertRoom(ctx, reviewId)
  return selectLocked(ctx, reviewId).executeTakeFirstOrThrow()
}

function selectLocked(ctx: RoomReadCtx, reviewId: string) {
  return ctx.db
    .selectFrom('room')
    .select(columns)
    .$narrowType<{ spotlight: Spotlight | null }>()
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .forUpdate()
}

export async function saveClock(ctx: RoomReadCtx, reviewId: string, clock: Clock): Promise<void> {
  await ctx.db
    .updateTable('room')
    .set({ clock: JSON.stringify(clock) })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .execute()
}

export async function saveSpotlight(
  ctx: RoomReadCtx,
  reviewId: string,
  spotlight: Spotlight | null,
): Promise<void> {
  await ctx.db
    .updateTable('room')
    .set({ spotlight: JSON.stringify(spotlight) })
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .execute()
}

/** False when this press was counted already. */
export async function insertAddedMinutes(
  ctx: RoomReadCtx,
  reviewId: string,
  id: string,
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('added_minutes')
    .values({ organisation_id: ctx.organisation, review_id: reviewId, id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Who is named for the seat. */
export async function selectNamed(ctx: RoomReadCtx, reviewId: string) {
  return ctx.db
    .selectFrom('review')
    .select([
      'id',
      'state',
      'facilitator_id as facilitatorId',
      'co_facilitator_id as coFacilitatorId',
    ])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', reviewId)
    .executeTakeFirstOrThrow()
}

/** The series of this team, as it is shown to all. */
export async function selectLine(
  ctx: RoomReadCtx,
  line: { readonly team: string; readonly series: string },
): Promise<Spotlight | undefined> {
  return ctx.db
    .selectFrom('series')
    .innerJoin('team', (join) =>
      join
        .onRef('team.organisation_id', '=', 'series.organisation_id')
        .onRef('team.id', '=', 'series.team_id'),
    )
    .innerJoin('metric', (join) =>
      join
        .onRef('metric.organisation_id', '=', 'series.organisation_id')
        .onRef('metric.id', '=', 'series.metric_id'),
    )
    .select(['series.id as series', 'metric.key as metric'])
    .select(
      sql<Spotlight['team']>`json_build_object('slug', team.slug, 'name', team.name)`.as('team'),
    )
    .where('series.organisation_id', '=', ctx.organisation)
    .where('series.id', '=', line.series)
    .where('team.slug', '=', line.team)
    .executeTakeFirst()
}

/** `{slug, name}` of the team of the row at hand, as JSON; null without one. */
export function teamNamed(column: string) {
  return sql<{ slug: string; name: string } | null>`(
    select json_build_object('slug', team.slug, 'name', team.name) from team
    where team.organisation_id = ${sql.ref(column.replace(/\.\w+$/, '.organisation_id'))}
      and team.id = ${sql.ref(column)})`
}

/** Of the row of `person` at hand, by name. */
export const teamsOfPerson = sql<{ slug: string; name: string }[]>`coalesce((
  select json_agg(json_build_object('slug', team.slug, 'name', team.name) order by team.name)
  from membership join team on team.organisation_id = membership.organisation_id
    and team.id = membership.team_id
  where membership.organisation_id = person.organisation_id
    and membership.person_id = person.id and team.archived_at is null), '[]')`

/** Key of the metric of the row at hand; null without one. */
export function metricNamed(column: string) {
  return sql<string | null>`(
    select metric.key from metric
    where metric.organisation_id = ${sql.ref(column.replace(/\.\w+$/, '.organisation_id'))}
      and metric.id = ${sql.ref(column)})`
}
