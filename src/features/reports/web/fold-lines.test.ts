import { describe, expect, it } from 'vitest'
import { type FoldableLine, foldLines } from './fold-lines.ts'

const measured = { state: 'measured', value: 1, numerator: null, denominator: null } as const
const steady: FoldableLine = {
  metric: { pillar: 'cost' },
  now: measured,
  change: { absolute: 0 },
  variation: 'steady',
  phrase: { code: 'steady' },
  signals: [],
  recent: [1, 2, 3],
}
const improving: FoldableLine = {
  ...steady,
  variation: 'improving',
  phrase: { code: 'low-side' },
  signals: [{ points: [1, 2], isNew: true }],
}
const old = { ...improving, signals: [{ points: [1, 2], isNew: false }] }
const failed: FoldableLine = {
  ...steady,
  now: { state: 'failed', reason: 'timeout' },
  variation: 'not-enough-data',
  phrase: { code: 'collection-failed' },
}
const moved: FoldableLine = { ...steady, phrase: { code: 'within-range-up' } }
const young: FoldableLine = {
  ...steady,
  variation: 'not-enough-data',
  phrase: { code: 'few-values' },
}
const unreported: FoldableLine = {
  ...young,
  metric: { pillar: 'security' },
  now: { state: 'missing', reason: '' },
}

describe('a report with the delta first', () => {
  it('begins with new signals and failed collections, in the order of the report', () => {
    expect(foldLines([steady, failed, moved, improving]).fresh).toEqual([failed, improving])
  })

  it('goes on with older signals, unusual steps and changes without a range', () => {
    const first = { ...young, change: null }
    expect(foldLines([moved, old, first, steady, improving]).changed).toEqual([moved, old, first])
  })

  it('does not call a signal new that the reported cycle is no part of', () => {
    const past = { ...improving, signals: [{ points: [0, 1], isNew: true }] }
    expect(foldLines([past]).fresh).toEqual([])
  })

  it('folds the rest by pillar and says how many are steady, young or not there', () => {
    const { folds } = foldLines([unreported, steady, steady, young, improving])
    expect(folds.map(({ pillar }) => pillar)).toEqual(['security', 'cost'])
    expect(folds[0]?.counts).toMatchObject({ steady: 0, unreported: 1 })
    expect(folds[1]?.counts).toMatchObject({ steady: 2, fewValues: 1, unreported: 0 })
  })

  it('loses no line', () => {
    const lines = [steady, improving, old, failed, moved, young, unreported]
    const { fresh, changed, folds } = foldLines(lines)
    const all = [...fresh, ...changed, ...folds.flatMap((fold) => fold.lines)]
    expect(new Set(all)).toEqual(new Set(lines))
  })
})
