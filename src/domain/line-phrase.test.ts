import { readFileSync } from 'node:fs'
import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { cyclePoints, sampleMetric } from './fixtures/sample-metric.ts'
import type { Reading } from './measurement.ts'
import type { Metric } from './metric.ts'
import { type PhraseCode, phraseCodes } from './phrase.ts'
import { talkingPointRules } from './talking-points.ts'
import { writeReportLine } from './write-report-line.ts'

const sentences: Record<PhraseCode, string> = JSON.parse(
  readFileSync('content/phrases.en.json', 'utf8'),
)

const quiet = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5]

function sentenceOf(
  later: readonly (number | Reading | null)[],
  metric: Partial<Metric> = {},
  start = quiet,
) {
  const points = cyclePoints([...start, ...later])
  const { phrase } = writeReportLine({
    metric: sampleMetric(metric),
    workloadId: null,
    target: null,
    chart: start.length >= 6 ? { baseline: { from: 0, to: start.length } } : {},
    lastReviewed: points.length - 2,
    points,
  })
  return new IntlMessageFormat(sentences[phrase.code], 'en').format({ ...phrase.values })
}

const reason = 'timed out'

describe('a report line says', () => {
  it.each([
    { later: [6, 6, 6, 5.5], says: 'Below range, 4 reviews: better' },
    { later: [13], says: 'Above range since this review: worse' },
    { later: [10, 13, null, 14], says: 'Above range, 2 reviews: worse' },
    { later: [6, 6.5], says: 'Below range, 2 reviews: better, though up since the last review' },
    { later: [14, 13.5], says: 'Above range, 2 reviews: worse, though down since the last review' },
    { later: [9, 9, 9, 9, 9, 9, 9, 9, 9], says: 'Low side, 9 reviews: better' },
    { later: [9.5, 11, 11, 11, 11, 11, 11, 11, 11], says: 'High side, 8 reviews: worse' },
    { later: [8.5, 8.5, 10.1, 8.5], says: 'Near the lower limit, 3 of 4 reviews: better' },
    { later: [7.6, 12.6], says: 'Jumped: look why' },
    { later: [10, 10.4], says: 'Steady' },
    { later: [10, 11.2], says: 'Within range, up 12 %' },
    { later: [11, 9.2], says: 'Within range, down 16 %' },
    { later: [null, 10], says: 'Steady' },
    { later: [null], says: 'Not reported yet' },
    {
      later: [{ state: 'missing', reason: 'on holiday' }] as Reading[],
      says: 'Not measured: on holiday',
    },
    {
      later: [{ state: 'not-applicable', reason: 'no cloud' }] as Reading[],
      says: 'Not applicable: no cloud',
    },
    { later: [{ state: 'failed', reason }] as Reading[], says: 'Collection failed: timed out' },
  ])('$says', ({ later, says }) => {
    expect(sentenceOf(later)).toBe(says)
  })

  it('points, not percent, of a percentage', () => {
    expect(sentenceOf([10, 11.2], { unit: '%', kind: 'percent' })).toBe(
      'Within range, up 1.2 points',
    )
  })

  it('the bare step from zero', () => {
    const around = quiet.map((value) => value - 10)
    const metric = { bounds: { lower: null, upper: null } }
    expect(sentenceOf([0, 1.5], metric, around)).toBe('Within range, up 1.5')
  })

  it('neither better nor worse where the metric has a band for a target', () => {
    expect(sentenceOf([6, 6], { direction: 'target' })).toBe('Below range, 2 reviews: look why')
  })

  it('how many values there are while they are few', () => {
    expect(sentenceOf([1], {}, [])).toBe('1 value so far')
    expect(sentenceOf([1, 2, 3], {}, [])).toBe('3 values so far')
  })

  it('how many values there are since the process changed', () => {
    const points = cyclePoints([...quiet, 3, 3])
    const { phrase } = writeReportLine({
      metric: sampleMetric(),
      workloadId: null,
      target: null,
      chart: { segmentStarts: [quiet.length] },
      lastReviewed: null,
      points,
    })
    expect(new IntlMessageFormat(sentences[phrase.code], 'en').format({ ...phrase.values })).toBe(
      '2 values since the process changed',
    )
  })
})

it('every code and every rule has its sentence, and no sentence is left over', () => {
  const needed = [...phraseCodes, ...talkingPointRules.map(({ why }) => why)]
  expect(Object.keys(sentences).sort()).toEqual(needed.sort())
})
