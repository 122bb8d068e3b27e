import { expect, it } from 'vitest'
import { sparklineSeries } from './sparkline-series.ts'

const line = {
  recent: [5, 4, null, 9].map((value) => ({ value })),
  normalRange: { center: 5, lower: null, upper: 8 },
  signals: [{ points: [0] }, { points: [1, 3] }],
} as const

it('rings only the points of the signal that still holds', () => {
  expect(sparklineSeries({ ...line, variation: 'worsening' })).toEqual({
    values: [5, 4, null, 9],
    center: 5,
    lower: null,
    upper: 8,
    signalled: [1, 3],
    tone: 'worsening',
  })
})

it.each(['steady', 'not-enough-data'] as const)(
  'has no colour while the line is %s',
  (variation) => {
    expect(sparklineSeries({ ...line, variation }).tone).toBeNull()
  },
)
