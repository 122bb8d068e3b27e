import type { Instant } from '#domain/instant.ts'
import type { Origin, Reading } from '#domain/measurement.ts'
import type { Ctx } from '#platform/context.ts'

export type StoreCtx = Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>

export type MeasurementEntry = {
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

/**
 * Stores all entries within the caller's transaction, as its last step. An entry replaces the one of
 * the same series, span and origin; one that says the same again changes nothing.
 */
export async function storeMeasurements(
  _ctx: StoreCtx,
  _entries: readonly MeasurementEntry[],
): Promise<{ stored: number; unchanged: number }> {
  throw new Error('only the signature stands so far')
}
