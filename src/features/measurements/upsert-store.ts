import { sql } from 'kysely'
import type { Cycle } from '#domain/cycle.ts'
import type { Instant } from '#domain/instant.ts'
import type { Origin, Reading } from '#domain/measurement.ts'
import type { Ctx } from '#platform/context.ts'
import { idList, numberList } from './array-literal.ts'
import type { Place } from './series-store.ts'

export type EntryRow = {
  readonly seriesId: string
  /** The span that was measured, [at, until); one instant where both are equal. */
  readonly at: Instant
  readonly until: Instant
  readonly origin: Origin
  /** Checked already: possible for the metric (`checkReading`). */
  readonly reading: Reading
  /** Of the person, token, import or connection, whichever the origin says. */
  readonly sourceId: string | null
  readonly sourceName: string
}

export type Touched = {
  /** How many measurements differ from before. */
  readonly stored: number
  /** The series whose measurements those are. */
  readonly seriesIds: readonly string[]
  /** The first cycle in which something differs; null when nothing does. */
  readonly firstCycle: string | null
}

/** Where something is no longer measured. */
export type Removed = { readonly seriesId: string; readonly at: Instant }

/**
 * In one statement: the entries, the points that they and what was removed make stale, and what that
 * touched. The entries are sorted and no two are of the same series, span and origin; the cycles cover
 * all instants.
 */
export async function upsertMeasurements(
  ctx: Place & Pick<Ctx, 'now'>,
  entries: readonly EntryRow[],
  removed: readonly Removed[],
  cycles: readonly Cycle[],
): Promise<Touched> {
  const { sources, places } = distinctSources(entries)
  const numbers = entries.map(({ reading }) => (reading.state === 'measured' ? reading : null))
  const reasons = entries.map(({ reading }) => ('reason' in reading ? reading.reason : ''))
  const { rows } = await sql<{ stored: number; seriesIds: string; firstCycle: string | null }>`
    with upserted as (
      insert into measurement (organisation_id, series_id, at, until, origin, state, value, numerator,
        denominator, reason, source_id, source_name, recorded_at)
      select ${ctx.organisation}::uuid, series_id, at, until,
        (${sources.map(({ origin }) => origin)}::text[])[source], state, value, numerator, denominator,
        coalesce(reason, ''),
        (${sources.map(({ sourceId }) => sourceId)}::uuid[])[source],
        (${sources.map(({ sourceName }) => sourceName)}::text[])[source], ${ctx.now}
      from unnest(
        ${idList(entries.map(({ seriesId }) => seriesId))}::uuid[],
        ${idList(entries.map(({ at }) => at))}::timestamptz[],
        ${idList(entries.map(({ until }) => until))}::timestamptz[],
        ${numberList(places)}::integer[],
        ${idList(entries.map(({ reading }) => reading.state))}::text[],
        ${numberList(numbers.map((reading) => reading?.value ?? null))}::float8[],
        ${numberList(numbers.map((reading) => reading?.numerator ?? null))}::float8[],
        ${numberList(numbers.map((reading) => reading?.denominator ?? null))}::float8[],
        ${reasons.some((reason) => reason !== '') ? reasons : []}::text[]
      ) sent(series_id, at, until, source, state, value, numerator, denominator, reason)
      on conflict (organisation_id, series_id, at, until, origin) do update
      set state = excluded.state, value = excluded.value, numerator = excluded.numerator,
        denominator = excluded.denominator, reason = excluded.reason, source_id = excluded.source_id,
        source_name = excluded.source_name, recorded_at = excluded.recorded_at
      where (measurement.state, measurement.value, measurement.numerator, measurement.denominator,
          measurement.reason)
        is distinct from (excluded.state, excluded.value, excluded.numerator, excluded.denominator,
          excluded.reason)
      returning series_id, at
    ), written as (
      select series_id, at from upserted
      union all
      select * from unnest(
        ${idList(removed.map(({ seriesId }) => seriesId))}::uuid[],
        ${idList(removed.map(({ at }) => at))}::timestamptz[])
    ), ${markingStale(ctx, cycles)}
    select (select count(*) from written)::integer as stored,
      array_to_string(array(select distinct series_id from changed), ' ') as "seriesIds",
      (select min(cycle_key) from changed) as "firstCycle"`.execute(ctx.db)
  const [row] = rows
  if (!row) throw new Error('A row was expected')
  return { ...row, seriesIds: row.seriesIds === '' ? [] : row.seriesIds.split(' ') }
}

/**
 * Every point of `written` ends stale and held until the transaction ends, even one that was stale: who
 * rolls points up holds them as well, so that neither misses the other.
 */
function markingStale(ctx: Place, cycles: readonly Cycle[]) {
  return sql`changed as (
      select distinct series_id, cycle_key
      from written join unnest(
        ${cycles.map(({ key }) => key)}::text[],
        ${idList(cycles.map(({ starts }) => starts))}::timestamptz[],
        ${idList(cycles.map(({ ends }) => ends))}::timestamptz[]
      ) cycle(cycle_key, starts, ends) on at >= starts and at < ends
    ), marked as (
      insert into point (organisation_id, series_id, cycle_key, stale)
      select ${ctx.organisation}::uuid, series_id, cycle_key, true from changed order by series_id, cycle_key
      on conflict (organisation_id, series_id, cycle_key) do update set stale = true
      where not point.stale
    )`
}

type Source = Pick<EntryRow, 'origin' | 'sourceId' | 'sourceName'>

/** A batch has few sources, so that each entry only says the place, from 1 on, of its own. */
function distinctSources(entries: readonly EntryRow[]) {
  const sources: Source[] = []
  const places = entries.map((entry) => {
    const known = sources.findIndex((source) => isSame(source, entry))
    return known === -1 ? sources.push(entry) : known + 1
  })
  return { sources, places }
}

function isSame(one: Source, other: Source): boolean {
  return (
    one.sourceId === other.sourceId &&
    one.origin === other.origin &&
    one.sourceName === other.sourceName
  )
}
