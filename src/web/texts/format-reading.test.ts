import { describe, expect, it } from 'vitest'
import type { Reading } from '#domain/measurement.ts'
import type { MetricKind } from '#domain/metric.ts'
import { formatChange } from './format-change.ts'
import { formatQuantity } from './format-quantity.ts'
import { formatReading } from './format-reading.ts'
import { createLanguage } from './language.ts'

const language = createLanguage({ locale: 'en-GB', timeZone: 'Europe/Dublin', currency: 'EUR' })
const metric = (kind: MetricKind, unit: string) => ({ kind, unit })
const spaces = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a quantity', () => {
  it.each([
    [319, 'duration', 'ms', '319 ms'],
    [1158.4, 'duration', 'ms', '1,158 ms'],
    [0.35, 'percent', '%', '0.35 %'],
    [95.43, 'percent', '%', '95.4 %'],
    [99.95, 'percent', '%', '99.95 %'],
    [99.982, 'percent', '%', '99.982 %'],
    [100, 'percent', '%', '100 %'],
    [0, 'percent', '%', '0 %'],
    [1.42, 'money', 'currency', '€1.42'],
    [321.5, 'money', 'currency', '€322'],
    [15_132, 'money', 'currency', '€15.1k'],
    [15_132, 'money', 'currency/mo', '€15.1k /mo'],
    [57, 'count', 'deploys/period', '57 /cycle'],
    [57, 'count', 'deploys/wk', '57 /wk'],
    [3, 'count', 'count', '3'],
    [3.756, 'quantity', 'count', '3.76'],
    [38.52, 'duration', 'hours', '38.5 h'],
    [16.6, 'duration', 'days', '16.6 d'],
    [49.5, 'duration', 'minutes', '49.5 min'],
    [120, 'quantity', 'gCO2e', '120 gCO2e'],
    [1, 'boolean', 'boolean', 'Yes'],
    [0, 'boolean', 'boolean', 'No'],
  ] as const)('%d as %s in %s reads %s', (value, kind, unit, text) => {
    expect(spaces(formatQuantity(value, metric(kind, unit), language))).toBe(text)
  })
})

it('shows money in the currency of its own series', () => {
  const dollars = { ...metric('money', 'currency'), currency: 'USD' }
  expect(formatQuantity(1.42, dollars, language)).toBe('US$1.42')
})

describe('a reading without a number', () => {
  it.each([
    [{ state: 'missing', reason: '' }, 'not measured'],
    [{ state: 'not-applicable', reason: 'no database' }, 'n/a'],
    [{ state: 'failed', reason: '502' }, 'collection failed'],
  ] satisfies [Reading, string][])('%j says why', (reading, text) => {
    expect(formatReading(reading, metric('count', 'count'), language)).toBe(text)
  })
})

describe('a change', () => {
  const percent = metric('percent', '%')
  const latency = metric('duration', 'ms')

  it('is told in percent', () => {
    const change = { absolute: 22, percent: 7.41, points: null }
    const told = formatChange(change, latency, language)
    expect(spaces(told.text)).toBe('▲ 7.4 %')
    expect(spaces(told.spoken)).toBe('up 7.4 %')
  })

  it('of a percentage is told in points', () => {
    const change = { absolute: -0.3, percent: null, points: -0.3 }
    expect(formatChange(change, percent, language).text).toBe('▼ 0.3 pts')
  })

  it('from nothing is told in the unit', () => {
    const change = { absolute: 12, percent: null, points: null }
    expect(spaces(formatChange(change, latency, language).text)).toBe('▲ 12 ms')
  })

  it('that is none says so', () => {
    const change = { absolute: 0, percent: 0, points: null }
    expect(formatChange(change, latency, language)).toMatchObject({
      direction: 'none',
      text: 'no change',
    })
  })

  it('too small to round is not told as zero', () => {
    const change = { absolute: 0.1, percent: 0.02, points: null }
    expect(spaces(formatChange(change, latency, language).text)).toBe('▲ < 0.1 %')
  })

  it('of yes or no has no size', () => {
    const change = { absolute: -1, percent: null, points: null }
    expect(formatChange(change, metric('boolean', 'boolean'), language).text).toBe('changed')
  })
})
