import type { Ctx } from '#platform/context.ts'

/**
 * The first currency that a series is measured in stays its currency. Answers by series id the one that
 * holds, which differs from the wanted one where another was first.
 */
export async function fixCurrencies(
  _ctx: Pick<Ctx, 'db' | 'organisation'>,
  _wanted: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  throw new Error('only the signature stands so far')
}
