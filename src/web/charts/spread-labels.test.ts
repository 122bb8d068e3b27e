import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

describe('labels beside a plot', () => {
  it('stay where they are wanted when they do not touch', () => {
    expect(spreadLabels([10, 50, 90], 14)).toEqual([10, 50, 90])
  })

  it('part evenly around where they met', () => {
    expect(spreadLabels([50, 50], 14)).toEqual([43, 57])
  })

  it('push a neighbour on only as far as need be', () => {
    expect(spreadLabels([10, 12, 14], 14)).toEqual([-2, 12, 26])
  })

  it('keep their distance and their order whatever is wanted', () => {
    const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 })
    fc.assert(
      fc.property(places, (wanted) => {
        const spread = spreadLabels(wanted, 14)
        const order = wanted
          .map((_, index) => index)
          .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
        const sorted = order.map((index) => spread[index] ?? 0)
        for (const [rank, place] of sorted.entries()) {
          const before = sorted[rank - 1]
          if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(14 - 1e-6)
        }
      }),
    )
  })
})
