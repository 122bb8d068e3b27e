// A seasonal factor says how much a season (a weekday, a month) differs from the whole: season mean over
// overall mean, from at least two full rounds; values are divided by it before they are charted.

export type Seasonality =
  | { readonly kind: 'factors'; readonly factors: readonly number[] }
  | {
      readonly kind: 'impossible'
      readonly because: 'fewer-than-two-rounds' | 'mean-is-zero' | 'season-without-values'
    }

/** One factor per season; values[0] belongs to season 0. Only full rounds count. */
export function seasonality(
  _values: readonly (number | null)[],
  _seasonsPerRound: number,
): Seasonality {
  throw new Error('only the signature stands so far')
}

export function deseasonalised(
  _values: readonly (number | null)[],
  _factors: readonly number[],
): (number | null)[] {
  throw new Error('only the signature stands so far')
}
