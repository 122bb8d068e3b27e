import { describe, expect, it } from 'vitest'
import type { Reading } from '#domain/measurement.ts'
import type { Metric } from '#domain/metric.ts'
import { cellText, decimalSeparator, readCell } from './typed-cell.ts'

const metric: Metric = {
  key: 'ops.change_fail_pct',
  name: 'Change fail rate',
  pillar: 'operational-excellence',
  unit: '%',
  kind: 'percent',
  direction: 'lower',
  rollUp: 'ratio',
  scale: 100,
  bounds: { lower: 0, upper: 100 },
  rare: false,
  definition: '',
  sources: '',
  pairedWith: null,
}
const previous: Reading = { state: 'measured', value: 5, numerator: 1, denominator: 20 }

describe('a cell', () => {
  it.each([
    ['12/340', { numerator: 12, denominator: 340 }],
    ['3.5 %', { value: 3.5 }],
    ['n/a no deploys', { notApplicable: 'no deploys' }],
    ['- pipeline was down', { missing: 'pipeline was down' }],
    ['=', { numerator: 1, denominator: 20 }],
    ['  ', null],
  ])('%j is sent as %j', (text, reading) => {
    expect(readCell(text, { metric, previous }, '.')).toEqual({ kind: 'reading', reading })
  })

  it.each([
    ['=', null, 'no-earlier-value'],
    ['n/a', previous, 'reason-needed'],
    ['many', previous, 'not-a-number'],
    ['120', previous, 'above-bound'],
  ])('%j after %j is a problem: %s', (text, earlier, problem) => {
    const ground = { metric, previous: earlier }
    expect(readCell(text, ground, '.')).toEqual({ kind: 'problem', problem })
  })

  it.each<Reading>([
    previous,
    { state: 'measured', value: 3.25, numerator: null, denominator: null },
    { state: 'missing', reason: 'later' },
    { state: 'not-applicable', reason: 'no deploys' },
  ])('shows %j as what one would type', (reading) => {
    for (const separator of ['.', ','] as const) {
      const text = cellText(reading, separator)
      const again = readCell(text, { metric, previous: null }, separator)
      const expected = readCell('=', { metric, previous: reading }, separator)
      expect(again).toEqual(expected)
    }
  })
})

it('takes the decimal separator from the language', () => {
  expect([decimalSeparator('en-GB'), decimalSeparator('de-DE')]).toEqual(['.', ','])
})
