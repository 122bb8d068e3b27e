import { fixMissingCurrencies, type Place } from './series-store.ts'

/**
 * The first currency that a series is measured in stays its currency. Answers by series id the one that
 * holds, which differs from the wanted one where another was first.
 */
export async function fixCurrencies(
  ctx: Place,
  wanted: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  return wanted.size === 0 ? new Map() : fixMissingCurrencies(ctx, wanted)
}
