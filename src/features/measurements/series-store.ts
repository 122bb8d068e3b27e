import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { idList } from './array-literal.ts'

/** Enough to read and write what is stored, for a request as for a job. */
export type Place = Pick<Ctx, 'db' | 'organisation'>

export type SeriesPlace = {
  readonly teamId: string
  /** One of the team's; null for the whole team. */
  readonly workloadId: string | null
  readonly metricId: string
}

export type SeriesRow = SeriesPlace & { readonly id: string; readonly currency: string | null }

const columns = [
  'id',
  'team_id as teamId',
  'workload_id as workloadId',
  'metric_id as metricId',
  'currency',
] as const

export type FoundSeries = { readonly id: string; readonly currency: string | null }

/**
 * In the order of the places; undefined where there is none. Answered as one text of ids and currencies,
 * because a thousand rows take longer to read than to find.
 */
export async function seriesAt(
  ctx: Place,
  places: readonly SeriesPlace[],
): Promise<(FoundSeries | undefined)[]> {
  const { rows } = await sql<{ found: string }>`
    select string_agg(coalesce(found.id::text || coalesce(found.currency, ''), '-'), ' '
      order by place) as found
    from unnest(
      ${idList(places.map(({ teamId }) => teamId))}::uuid[],
      ${idList(places.map(({ workloadId }) => workloadId))}::uuid[],
      ${idList(places.map(({ metricId }) => metricId))}::uuid[]
    ) with ordinality wanted(team, workload, metric, place)
    left join lateral (
      select id, currency from series
      where organisation_id = ${ctx.organisation} and team_id = team and metric_id = metric
        and workload_id is not distinct from workload
      offset 0
    ) found on true`.execute(ctx.db)
  return (rows[0]?.found ?? '').split(' ').map((written) => {
    if (written === '-') return undefined
    return { id: written.slice(0, 36), currency: written.slice(36) || null }
  })
}

/** Leaves those alone that somebody else made meanwhile. */
export async function insertMissingSeries(ctx: Place, places: readonly SeriesPlace[]) {
  await sql`
    insert into series (organisation_id, id, team_id, workload_id, metric_id)
    select ${ctx.organisation}, id, team, workload, metric
    from unnest(
      ${idList(places.map(() => newId()))}::uuid[],
      ${idList(places.map(({ teamId }) => teamId))}::uuid[],
      ${idList(places.map(({ workloadId }) => workloadId))}::uuid[],
      ${idList(places.map(({ metricId }) => metricId))}::uuid[]) made(id, team, workload, metric)
    order by team, metric, workload
    on conflict do nothing`.execute(ctx.db)
}

export async function seriesRowsOfTeams(
  ctx: Place,
  teamIds: readonly string[],
): Promise<SeriesRow[]> {
  return ctx.db
    .selectFrom('series')
    .select(columns)
    .where('organisation_id', '=', ctx.organisation)
    .where(sql<boolean>`team_id = any(${idList(teamIds)}::uuid[])`)
    .execute()
}

export type TeamName = { readonly id: string; readonly slug: string }

export async function teamsOfSeries(ctx: Place, seriesIds: readonly string[]): Promise<TeamName[]> {
  return ctx.db
    .selectFrom('team')
    .select(['id', 'slug'])
    .where('organisation_id', '=', ctx.organisation)
    .where(
      sql<boolean>`id in (select team_id from series where organisation_id = ${ctx.organisation}
        and id = any(${idList(seriesIds)}::uuid[]))`,
    )
    .execute()
}

/** Answers the currency in force, which is an earlier one where there was one. */
export async function fixMissingCurrencies(
  ctx: Place,
  wanted: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = [...wanted.keys()].sort()
  const currencies = ids.map((id) => wanted.get(id) ?? '')
  await sql`
    with held as (
      select series.id, wanted.currency
      from series
      join unnest(${idList(ids)}::uuid[], ${currencies}::text[]) wanted(id, currency)
        on wanted.id = series.id
      where series.organisation_id = ${ctx.organisation} and series.currency is null
      order by series.id
      for no key update of series
    )
    update series set currency = held.currency from held
    where series.organisation_id = ${ctx.organisation} and series.id = held.id`.execute(ctx.db)
  const rows = await ctx.db
    .selectFrom('series')
    .select(['id', 'currency'])
    .where('organisation_id', '=', ctx.organisation)
    .where(sql<boolean>`id = any(${idList(ids)}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, currency }) => [id, currency ?? '']))
}
