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
  const { rows } = await sql<{ seriesId: string; cycleKey: string }>`
    select point.series_id as "seriesId", point.cycle_key as "cycleKey"
    from point join unnest(
      ${idList(points.map(({ seriesId }) => seriesId))}::uuid[],
      ${points.map(({ cycle }) => cycle.key)}::text[]
    ) wanted(series_id, cycle_key) using (series_id, cycle_key)
    where point.organisation_id = ${ctx.organisation} and point.stale
    order by point.series_id, point.cycle_key
    for update of point skip locked`.execute(ctx.db)
  return rows
}

export type ToRollUp = {
  readonly rollUp: RollUp
  readonly scale: number
  readonly measurements: readonly Measurement[]
}

type MeasurementRow = ReadingColumns & {
  readonly place: number
  readonly rollUp: RollUp
  readonly scale: number
  readonly at: Instant
  readonly until: Instant
  readonly origin: Origin
  readonly recordedAt: Instant
}

/** What each of the points is made of, in their order. */
export async function measurementsOf(
  ctx: Place,
  points: readonly StalePoint[],
): Promise<(ToRollUp | undefined)[]> {
  const { rows } = await sql<MeasurementRow>`
    select place, definition ->> 'rollUp' as "rollUp", (definition ->> 'scale')::float8 as scale,
      at, until, origin, state, value, numerator, denominator, reason, recorded_at as "recordedAt"
    from unnest(
      ${idList(points.map(({ seriesId }) => seriesId))}::uuid[],
      ${idList(points.map(({ cycle }) => cycle.starts))}::timestamptz[],
      ${idList(points.map(({ cycle }) => cycle.ends))}::timestamptz[]
    ) with ordinality wanted(series_id, starts, ends, place)
    join series on series.organisation_id = ${ctx.organisation} and series.id = wanted.series_id
    join metric on metric.organisation_id = series.organisation_id and metric.id = series.metric_id
    join measurement on measurement.organisation_id = series.organisation_id
      and measurement.series_id = series.id and at >= starts and at < ends`.execute(ctx.db)
  const byPlace = Map.groupBy(rows, ({ place }) => place)
  return points.map((_point, index) => {
    const ofPoint = byPlace.get(index + 1)
    const [first] = ofPoint ?? []
    if (!first || !ofPoint) return undefined
    return {
      rollUp: first.rollUp,
      scale: first.scale,
      measurements: ofPoint.map((row) => ({
        at: row.at,
        until: row.until,
        reading: readingOf(row),
        origin: row.origin,
        recordedAt: row.recordedAt,
      })),
    }
  })
}

export type RolledUp = {
  readonly seriesId: string
  readonly cycleKey: string
  readonly point: Point
}

export async function writePoints(ctx: Place, points: readonly RolledUp[]) {
  const numbers = points.map(({ point: { reading } }) =>
    reading.state === 'measured' ? reading : null,
  )
  await sql`
    update point
    set state = made.state, value = made.value, numerator = made.numerator,
      denominator = made.denominator, reason = made.reason, origin = made.origin,
      parts = made.parts, note = made.note, stale = false
    from unnest(
      ${idList(points.map(({ seriesId }) => seriesId))}::uuid[],
      ${points.map(({ cycleKey }) => cycleKey)}::text[],
      ${points.map(({ point }) => point.reading.state)}::text[],
      ${numberList(numbers.map((reading) => reading?.value ?? null))}::float8[],
      ${numberList(numbers.map((reading) => reading?.numerator ?? null))}::float8[],
      ${numberList(numbers.map((reading) => reading?.denominator ?? null))}::float8[],
      ${points.map(({ point: { reading } }) => ('reason' in reading ? reading.reason : ''))}::text[],
      ${points.map(({ point }) => point.origin)}::text[],
      ${numberList(points.map(({ point }) => point.parts))}::integer[],
      ${points.map(({ point }) => point.note)}::text[]
    ) made(series_id, cycle_key, state, value, numerator, denominator, reason, origin, parts, note)
    where point.organisation_id = ${ctx.organisation} and point.series_id = made.series_id
      and point.cycle_key = made.cycle_key`.execute(ctx.db)
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
