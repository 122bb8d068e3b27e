import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type { TeamName } from './series-store.ts'
import type { EntryRow } from './upsert-store.ts'
import { writeMeasurements } from './write-measurements.ts'

export type StoreCtx = Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>

/** As it is stored. */
export type MeasurementEntry = EntryRow

/** So many teams are named in the audit log. */
const named = 20

/**
 * Stores all entries within the caller's transaction, as its last step. An entry replaces the one of
 * the same series, span and origin; one that says the same again changes nothing. Who knows the
 * teams, by series id, spares looking them up.
 */
export async function storeMeasurements(
  ctx: StoreCtx,
  entries: readonly MeasurementEntry[],
  knownTeams?: ReadonlyMap<string, TeamName>,
): Promise<{ stored: number; unchanged: number }> {
  const writing = { entries, teams: knownTeams }
  const { stored, teams, seriesCount } = await writeMeasurements(ctx, writing)
  if (stored > 0) {
    const slugs = teams.map(({ slug }) => slug).sort()
    await recordWrite(ctx, {
      action: 'measurements.stored',
      subject: [...new Set(entries.map(({ sourceName }) => sourceName))].slice(0, 3).join(', '),
      before: null,
      after: {
        stored,
        series: seriesCount,
        teams: slugs.length > named ? [...slugs.slice(0, named), '…'] : slugs,
        ...spanOf(entries),
      },
    })
  }
  return { stored, unchanged: entries.length - stored }
}

/** When the measurements begin and end. */
function spanOf(entries: readonly MeasurementEntry[]) {
  let from = entries[0]?.at
  let until = entries[0]?.until
  for (const entry of entries) {
    if (from === undefined || entry.at < from) from = entry.at
    if (until === undefined || entry.until > until) until = entry.until
  }
  return { from, until }
}
