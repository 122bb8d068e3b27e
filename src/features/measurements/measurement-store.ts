import { sql } from 'kysely'
import type { Cycle } from '#domain/cycle.ts'
import type { Instant } from '#domain/instant.ts'
import type { Origin, Reading } from '#domain/measurement.ts'
import { idList } from './array-literal.ts'
import type { Place } from './series-store.ts'
import type { Removed } from './upsert-store.ts'

const readingColumns = ['state', 'value', 'numerator', 'denominator', 'reason'] as const

export type ReadingColumns = {
  readonly state: Reading['state']
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reason: string
}

export function readingOf(row: ReadingColumns): Reading {
  const { state, value, numerator, denominator, reason } = row
  if (state !== 'measured') return { state, reason }
  if (value === null) throw new Error('A measured row without a value')
  return { state, value, numerator, denominator }
}

/** The last one of the page before. */
export type MeasurementPlace = {
  readonly at: Instant
  readonly until: Instant
  readonly origin: Origin
}

/** Newest first, and one row more than asked for. */
export async function measurementsPage(
  ctx: Place,
  seriesId: string,
  page: { readonly after: MeasurementPlace | null; readonly limit: number },
) {
  let query = ctx.db
    .selectFrom('measurement')
    .select(readingColumns)
    .select(['at', 'until', 'origin', 'source_name as source', 'recorded_at as recordedAt'])
    .where('organisation_id', '=', ctx.organisation)
    .where('series_id', '=', seriesId)
  if (page.after) {
    const { at, until, origin } = page.after
    query = query.where(
      sql<boolean>`(at, until, origin) < (${at}::timestamptz, ${until}::timestamptz, ${origin})`,
    )
  }
  return query
    .orderBy('at', 'desc')
    .orderBy('until', 'desc')
    .orderBy('origin', 'desc')
    .limit(page.limit + 1)
    .execute()
}

/** What was typed for a cycle, the newest last: its end may have been moved in between. */
export async function typedRows(
  ctx: Place,
  seriesIds: readonly string[],
  cycle: Pick<Cycle, 'starts'>,
) {
  return ctx.db
    .selectFrom('measurement')
    .select(readingColumns)
    .select('series_id as seriesId')
    .where('organisation_id', '=', ctx.organisation)
    .where(sql<boolean>`series_id = any(${idList(seriesIds)}::uuid[])`)
    .where('at', '=', cycle.starts)
    .where('origin', '=', 'manual')
    .orderBy('recorded_at')
    .execute()
}

/** Takes back what was typed for a cycle; answers the series in which something was. */
export async function deleteTyped(
  ctx: Place,
  seriesIds: readonly string[],
  cycle: Pick<Cycle, 'starts'>,
): Promise<Removed[]> {
  const rows = await ctx.db
    .deleteFrom('measurement')
    .where('organisation_id', '=', ctx.organisation)
    .where(sql<boolean>`series_id = any(${idList(seriesIds)}::uuid[])`)
    .where('at', '=', cycle.starts)
    .where('origin', '=', 'manual')
    .returning(['series_id as seriesId', 'at'])
    .execute()
  return [...new Map(rows.map((row) => [row.seriesId, row])).values()]
}

/** Who writes by hand for a team does so one after the other, until the transaction ends. */
export async function waitForTurn(ctx: Place, teamId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`measurements of ${teamId}`}, 0))`.execute(
    ctx.db,
  )
}
