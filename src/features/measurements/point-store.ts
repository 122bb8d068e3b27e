import { sql } from 'kysely'
import type { Cycle } from '#domain/cycle.ts'
import type { Instant } from '#domain/instant.ts'
import type { Measurement, Origin } from '#domain/measurement.ts'
import type { RollUp } from '#domain/metric.ts'
import type { Point } from '#domain/roll-up.ts'
import { idList, numberList } from './array-literal.ts'
import { type ReadingColumns, readingOf } from './measurement-store.ts'
import type { Place } from './series-store.ts'

export type PointRow = ReadingColumns & {
  readonly seriesId: string
  readonly cycleKey: string
  readonly origin: Origin | null
  readonly parts: number
  readonly note: string | null
  readonly stale: boolean
}

/** Of cycles whose keys lie from the first to the last. */
export async function pointRows(
  ctx: Place,
  seriesIds: readonly string[],
  keys: { readonly first: string; readonly last: string },
): Promise<PointRow[]> {
  return ctx.db
    .selectFrom('point')
    .select(['series_id as seriesId', 'cycle_key as cycleKey', 'stale', 'origin', 'parts', 'note'])
    .select(['state', 'value', 'numerator', 'denominator', 'reason'])
    .where('organisation_id', '=', ctx.organisation)
    .where(sql<boolean>`series_id = any(${idList(seriesIds)}::uuid[])`)
    .where('cycle_key', '>=', keys.first)
    .where('cycle_key', '<=', keys.last)
    .execute()
}

export type StalePoint = { readonly seriesId: string; readonly cycle: Cycle }

/**
 * Holds those of the points that are stale still and that nobody else holds, until the transaction ends.
 * Waits for nobody: whoever stores measurements would wait for this transaction in turn.
 */
export async function holdStalePoints(
  ctx: Place,
  points: readonly StalePoint[],
): Promise<{ seriesId: string; cycleKey: string }[]> {
  // Laterally, here and below: point by point, however many there are.
  const { rows } = await sql<{ seriesId: string; cycleKey: string }>`
    select held.series_id as "seriesId", held.cycle_key as "cycleKey"
    from unnest(
      ${idList(points.map(({ seriesId }) => seriesId))}::uuid[],
      ${idList(points.map(({ cycle }) => cycle.key))}::text[]
    ) wanted(series_id, cycle_key)
    cross join lateral (
      select series_id, cycle_key from point
      where organisation_id = ${ctx.organisation} and series_id = wanted.series_id
        and cycle_key = wanted.cycle_key and stale
      for update skip locked
    ) held`.execute(ctx.db)
  return rows
}

export type Rule = { readonly rollUp: RollUp; readonly scale: number }

/** By series id, how its metric is rolled up. */
export async function rulesOfSeries(
  ctx: Place,
  seriesIds: readonly string[],
): Promise<Map<string, Rule>> {
  const { rows } = await sql<Rule & { seriesId: string }>`
    select series.id as "seriesId", "rollUp", scale
    from series join (
      select id, definition ->> 'rollUp' as "rollUp", (definition ->> 'scale')::float8 as scale
      from metric where organisation_id = ${ctx.organisation} offset 0
    ) rule on rule.id = series.metric_id
    where series.organisation_id = ${ctx.organisation}
      and series.id = any(${idList(seriesIds)}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ seriesId, rollUp, scale }) => [seriesId, { rollUp, scale }]))
}

type MeasurementRow = ReadingColumns & Omit<Measurement, 'reading'> & { readonly place: number }

/** What was measured in each of the series and cycles, in their order. */
export async function measurementsOf(
  ctx: Place,
  points: readonly StalePoint[],
): Promise<Measurement[][]> {
  const { rows } = await sql<MeasurementRow>`
    select place::integer, at, until, origin, state, value, numerator, denominator, reason,
      recorded_at as "recordedAt"
    from unnest(
      ${idList(points.map(({ seriesId }) => seriesId))}::uuid[],
      ${idList(points.map(({ cycle }) => cycle.starts))}::timestamptz[],
      ${idList(points.map(({ cycle }) => cycle.ends))}::timestamptz[]
    ) with ordinality wanted(series_id, starts, ends, place)
    cross join lateral (
      select * from measurement
      where organisation_id = ${ctx.organisation} and series_id = wanted.series_id
        and at >= starts and at < ends
      offset 0
    ) said`.execute(ctx.db)
  const said = points.map((): Measurement[] => [])
  for (const row of rows) {
    const { at, until, origin, recordedAt } = row
    said[row.place - 1]?.push({ at, until, reading: readingOf(row), origin, recordedAt })
  }
  return said
}

export type RolledUp = {
  readonly seriesId: string
  readonly cycleKey: string
  readonly point: Point
}

/** Of points that are there: the insertion only finds each of them at once. */
export async function writePoints(ctx: Place, points: readonly RolledUp[]) {
  if (points.length === 0) return
  const numbers = points.map(({ point: { reading } }) =>
    reading.state === 'measured' ? reading : null,
  )
  const reasons = points.map(({ point: { reading } }) =>
    'reason' in reading ? reading.reason : '',
  )
  await sql`
    insert into point (organisation_id, series_id, cycle_key, state, value, numerator, denominator,
      reason, origin, parts, note, stale)
    select ${ctx.organisation}::uuid, made.*, false
    from unnest(
      ${idList(points.map(({ seriesId }) => seriesId))}::uuid[],
      ${idList(points.map(({ cycleKey }) => cycleKey))}::text[],
      ${idList(points.map(({ point }) => point.reading.state))}::text[],
      ${numberList(numbers.map((reading) => reading?.value ?? null))}::float8[],
      ${numberList(numbers.map((reading) => reading?.numerator ?? null))}::float8[],
      ${numberList(numbers.map((reading) => reading?.denominator ?? null))}::float8[],
      ${reasons}::text[],
      ${idList(points.map(({ point }) => point.origin))}::text[],
      ${numberList(points.map(({ point }) => point.parts))}::integer[],
      ${idList(points.map(({ point }) => point.note))}::text[]
    ) made
    on conflict (organisation_id, series_id, cycle_key) do update
    set state = excluded.state, value = excluded.value, numerator = excluded.numerator,
      denominator = excluded.denominator, reason = excluded.reason, origin = excluded.origin,
      parts = excluded.parts, note = excluded.note, stale = false`.execute(ctx.db)
}

/** In the cycles that end from then on, wherever something was measured or a point says so. */
export async function markPointsSince(ctx: Place, from: Instant) {
  await sql`
    with moved as (
      select key, starts_at, ends_at from cycle
      where organisation_id = ${ctx.organisation} and ends_at >= ${from}
    )
    insert into point (organisation_id, series_id, cycle_key, stale)
    select ${ctx.organisation}::uuid, series_id, key, true
    from (
      select series_id, key
      from measurement join moved on at >= starts_at and at < ends_at
      where organisation_id = ${ctx.organisation} and at >= (select min(starts_at) from moved)
      union
      select series_id, cycle_key from point join moved on cycle_key = key
      where organisation_id = ${ctx.organisation}
    ) concerned
    order by series_id, key
    on conflict (organisation_id, series_id, cycle_key) do update set stale = true`.execute(ctx.db)
}
