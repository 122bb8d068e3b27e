import { describe, expect, it } from 'vitest'
import { controlChart } from '#domain/control-chart.ts'
import { findSignals } from '#domain/find-signals.ts'
import { movingRanges } from '#domain/moving-range.ts'
import { createLanguage } from '#web/texts/language.ts'
import { lightPalette } from '#web/theme/palette.ts'
import { describeChart, describeMaturity, describePoint } from './describe-xmr.ts'
import { drawXmr } from './draw-xmr.ts'
import { drawingSvg, paletteInk } from './drawing.ts'
import type { XmrSeries } from './xmr-series.ts'

const language = createLanguage({ locale: 'en-GB', timeZone: 'Europe/Dublin', currency: 'EUR' })
const latency = { name: 'p99 latency', unit: 'ms', kind: 'duration' } as const
const words = { upper: 'U', mean: 'M', lower: 'L', target: 'T', movingRange: 'mR' }

function seriesOf(values: readonly (number | null)[], change: Partial<XmrSeries> = {}): XmrSeries {
  const chart = controlChart(values, { bounds: { lower: 0, upper: null } })
  return {
    periods: values.map((_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
    values,
    movingRanges: movingRanges(values),
    segments: chart.segments,
    signals: findSignals(values, chart),
    excluded: [],
    direction: 'lower',
    target: null,
    annotations: [],
    ...change,
  }
}

function draw(series: XmrSeries, width = 800) {
  const formatNumber = (value: number) => String(value)
  return drawXmr(series, { width, label: 'Chart', words, formatNumber, formatValue: formatNumber })
}

const calm = [10, 12, 11, 13, 10, 12, 11, 12, 10, 11, 12, 13]
const inks = (series: XmrSeries) => draw(series).drawing.paths.map(({ fill }) => fill)
const names = (series: XmrSeries, width?: number) =>
  draw(series, width)
    .drawing.texts.map(({ text }) => text)
    .filter((text) => /^[UMLT] /.test(text))

describe('a control chart', () => {
  it('is coloured by signals alone', () => {
    expect(inks(seriesOf(calm))).not.toContain('bad')
    expect(inks(seriesOf([...calm, 40]))).toContain('bad')
    expect(inks(seriesOf([...calm, 40], { direction: 'higher' }))).toContain('good')
  })

  it('names the lines of the newest segment where there is room', () => {
    expect(names(seriesOf(calm))).toHaveLength(3)
    expect(names(seriesOf(calm), 320)).toHaveLength(0)
  })

  it('neither draws nor names a limit beyond a natural bound', () => {
    const nearZero = seriesOf([1, 0, 2, 1, 3, 0, 1, 2])
    expect(nearZero.segments[0]?.hidden.lower).toBe(true)
    expect(names(nearZero).map((name) => name[0])).toEqual(['U', 'M'])
  })

  it('names the target', () => {
    const aimed = seriesOf(calm, { target: { lower: null, upper: 9 } })
    expect(names(aimed)).toContain('T 9')
  })

  it('joins no two segments by a line, and marks the border', () => {
    const two = controlChart(calm, { segmentStarts: [6] })
    const split = draw(seriesOf(calm, { segments: two.segments })).drawing.paths
    const whole = draw(seriesOf(calm)).drawing.paths
    const bands = (paths: typeof split) => paths.filter(({ fill }) => fill === 'band').length
    expect([bands(whole), bands(split)]).toEqual([1, 2])
  })

  it('keeps every name and point inside the picture', () => {
    for (const width of [288, 520, 1200]) {
      const { drawing, layout } = draw(seriesOf(calm), width)
      for (const { x, y } of drawing.texts) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeLessThanOrEqual(drawing.height)
      }
      expect(layout.x(calm.length - 1)).toBeLessThan(layout.right)
    }
  })

  it.each([
    ['nothing', []],
    ['one value', [5]],
    ['only gaps', [null, null]],
    ['a constant', Array(8).fill(3)],
  ])('of %s has no number that is none', (_name, values) => {
    const svg = drawingSvg(draw(seriesOf(values)).drawing, paletteInk(lightPalette))
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('what a control chart says', () => {
  it('names period, value, step and signals of a point', () => {
    const text = describePoint(seriesOf([...calm, 40]), 12, latency, language)
    expect(text.period).toBe('2026-13')
    expect(text.value).toBe('40\u00a0ms')
    expect(text.notes).toContain('step 27\u00a0ms')
    expect(text.notes).toContain('above the upper limit')
  })

  it('says when there is no value, and what people wrote about it', () => {
    const series = seriesOf([...calm, null], {
      annotations: [{ index: 12, text: 'Move to the new region' }],
    })
    expect(describePoint(series, 12, latency, language)).toEqual({
      period: '2026-13',
      value: 'no value',
      notes: ['Move to the new region'],
    })
  })

  it('sums up the whole for those who do not see it', () => {
    expect(describeChart(seriesOf(calm), latency, language).replaceAll('\u00a0', ' ')).toBe(
      'p99 latency, 12 periods: now 13 ms, normal range 7.31 ms to 15.5 ms, no signal',
    )
  })

  it('says how far its limits may be trusted', () => {
    const limits = controlChart([1, 2, 3]).segments[0]?.limits
    expect(limits && describeMaturity(limits, language)).toBe('No limits yet: 3 values of 6')
  })
})
