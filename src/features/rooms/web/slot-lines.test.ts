import { describe, expect, it } from 'vitest'
import type { FoldableLine } from '#features/reports/web/fold-lines.ts'
import { slotLines } from './slot-lines.ts'

type Line = FoldableLine & { readonly series: string }
const steady = (series: string): Line => ({
  series,
  metric: { pillar: 'cost' },
  now: { state: 'measured', value: 1, numerator: null, denominator: null },
  change: { absolute: 0 },
  variation: 'steady',
  phrase: { code: 'steady' },
  signals: [],
  recent: [1, 2, 3],
})
const worsening = (series: string, isNew: boolean): Line => ({
  ...steady(series),
  variation: 'worsening',
  signals: [{ points: [2], isNew }],
})
const lines = [steady('a'), worsening('b', false), worsening('c', true), steady('d'), steady('e')]

describe('the lines of a slot', () => {
  it('begin with the talking points in their order, then what is new, then what changed', () => {
    const { told } = slotLines({ lines, talkingPoints: [{ series: 'd' }] })
    expect(told.map(({ series }) => series)).toEqual(['d', 'c', 'b'])
  })

  it('name each line once, and count the rest', () => {
    const { told, folded, counts } = slotLines({
      lines,
      talkingPoints: [{ series: 'c' }, { series: 'gone' }],
    })
    expect(told.map(({ series }) => series)).toEqual(['c', 'b'])
    expect(folded.map(({ series }) => series)).toEqual(['a', 'd', 'e'])
    expect(counts).toMatchObject({ steady: 3, unreported: 0 })
  })
})
