import { describe, expect, it } from 'vitest'
import { deseasonalised, seasonality } from './seasonality.ts'

describe('seasonal factors', () => {
  const quarters = [10, 20, 30, 40, 12, 18, 30, 40]

  it('are season mean over overall mean, and what is divided by them is level', () => {
    const found = seasonality(quarters, 4)
    expect(found).toEqual({ kind: 'factors', factors: [11 / 25, 19 / 25, 30 / 25, 40 / 25] })
    const factors = found.kind === 'factors' ? found.factors : []
    const level = deseasonalised([11, 19, null, 40, 11], factors)
    expect(level.map((value) => value && Math.round(value * 1e9) / 1e9)).toEqual([
      25,
      25,
      null,
      25,
      25,
    ])
  })

  it('take full rounds only', () => {
    expect(seasonality([...quarters, 1000], 4)).toEqual(seasonality(quarters, 4))
  })

  it.each([
    { values: [1, 2, 3, 4, 5, 6, 7], because: 'fewer-than-two-rounds' },
    { values: [1, 2, 3, null, 5, 6, 7, null], because: 'season-without-values' },
    { values: [1, 2, 3, 0, 1, 2, 3, 0], because: 'mean-is-zero' },
  ])('are impossible for $values: $because', ({ values, because }) => {
    expect(seasonality(values, 4)).toEqual({ kind: 'impossible', because })
  })
})
