// A seasonal factor says how much a season (a weekday, a month) differs from the whole: season mean over
// overall mean, from at least two full rounds; values are divided by it before they are charted.
import { mean } from './average.ts'

export type Seasonality =
  | { readonly kind: 'factors'; readonly factors: readonly number[] }
  | {
      readonly kind: 'impossible'
      readonly because: 'fewer-than-two-rounds' | 'mean-is-zero' | 'season-without-values'
    }

/** One factor per season; values[0] belongs to season 0. Only full rounds count. */
export function seasonality(
  values: readonly (number | null)[],
  seasonsPerRound: number,
): Seasonality {
  const rounds = Math.floor(values.length / seasonsPerRound)
  if (rounds < 2) return { kind: 'impossible', because: 'fewer-than-two-rounds' }
  const full = values.slice(0, rounds * seasonsPerRound)
  const bySeason: number[][] = Array.from({ length: seasonsPerRound }, () => [])
  for (const [i, value] of full.entries()) {
    if (value !== null) bySeason[i % seasonsPerRound]?.push(value)
  }
  const overall = mean(bySeason.flat())
  const seasons = bySeason.map(mean)
  if (overall === null || seasons.includes(null)) {
    return { kind: 'impossible', because: 'season-without-values' }
  }
  if (overall === 0 || seasons.includes(0)) return { kind: 'impossible', because: 'mean-is-zero' }
  return { kind: 'factors', factors: seasons.map((season) => (season ?? 0) / overall) }
}

export function deseasonalised(
  values: readonly (number | null)[],
  factors: readonly number[],
): (number | null)[] {
  return values.map((value, i) =>
    value === null ? null : value / (factors[i % factors.length] ?? 1),
  )
}
