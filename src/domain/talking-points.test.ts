import { describe, expect, it } from 'vitest'
import { sampleLine } from './fixtures/sample-line.ts'
import type { Reading } from './measurement.ts'
import type { ReportLine } from './report-line.ts'
import { talkingPoints } from './talking-points.ts'

const failed: Reading = { state: 'failed', reason: 'timed out' }
const low = Array.from({ length: 8 }, () => 9)
const high = Array.from({ length: 8 }, () => 11)

const lines = {
  failed: sampleLine('failed', [failed]),
  strong: sampleLine('strong', [10, 13]),
  sustained: sampleLine('sustained', high),
  changed: sampleLine('changed', [7.6, 12.6]),
  missed: sampleLine('missed', [10, 11.5], { target: { lower: null, upper: 11 } }),
  improved: sampleLine('improved', low),
  unreported: sampleLine('unreported', [null]),
  steady: sampleLine('steady', [10]),
  explained: sampleLine('explained', [{ state: 'missing', reason: 'on holiday' }]),
}

const said = (of: readonly ReportLine[]) =>
  talkingPoints(of).map(({ rule, line }) => [rule, line.metric.key])

describe('the talking points of a report', () => {
  it('are at most five, in the order of the rules', () => {
    expect(said(Object.values(lines).toReversed())).toEqual([
      ['collection-failed', 'failed'],
      ['strong-worsening', 'strong'],
      ['sustained-worsening', 'sustained'],
      ['changed', 'changed'],
      ['target-newly-missed', 'missed'],
    ])
  })

  it('name what improved and what nobody reported when nothing presses', () => {
    const { unreported, improved, steady, explained } = lines
    expect(said([unreported, steady, improved, explained])).toEqual([
      ['improved', 'improved'],
      ['unreported', 'unreported'],
    ])
  })

  it('keep the order of the report within a rule', () => {
    const many = ['a', 'c', 'b', 'e', 'd', 'f'].map((key) => sampleLine(key, [failed]))
    expect(talkingPoints(many).map(({ line }) => line.metric.key)).toEqual([
      'a',
      'c',
      'b',
      'e',
      'd',
    ])
  })

  it('leave out a target that was missed already', () => {
    const target = { lower: null, upper: 11 }
    expect(said([sampleLine('missed', [11.5, 11.6], { target })])).toEqual([])
  })

  it('name the guard that gets worse while what it guards improves', () => {
    const speed = sampleLine('speed', [10, ...low, 8.9], { pairedWith: 'quality' })
    const quality = sampleLine('quality', high)
    const seen = { ...quality, signals: quality.signals.map((one) => ({ ...one, isNew: false })) }
    const points = talkingPoints([speed, seen])
    expect(points).toMatchObject([
      { rule: 'guard-worsening', guardOf: 'speed' },
      { rule: 'improved', guardOf: null },
    ])
  })

  it('do not pair the metrics of different workloads', () => {
    const speed = sampleLine('speed', low, { pairedWith: 'quality', workloadId: 'checkout' })
    const quality = sampleLine('quality', high, { workloadId: 'search' })
    expect(talkingPoints([quality, speed])[0]).toMatchObject({ guardOf: null })
  })
})
