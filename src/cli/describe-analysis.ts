import type { SeriesAnalysis } from '#domain/series-analysis.ts'
import type { SignalRule } from '#domain/signal.ts'
import type { SeriesRows } from './series-rows.ts'

const numbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 })

const maturities: Readonly<Record<SeriesAnalysis['maturity'], string>> = {
  none: 'none: fewer than 6 values',
  trial: 'trial: 6 to 11 values',
  provisional: 'provisional: 12 to 19 values',
  lockable: 'can be locked: 20 values or more',
  locked: 'locked by the baseline',
}

/** A table of the limits and a sentence for each signal. */
export function describeAnalysis(rows: SeriesRows, analysis: SeriesAnalysis): string {
  const missing = rows.values.filter((value) => value === null).length
  const { center, lower, upper, meanMovingRange, rangeUpper } = analysis
  const table: [string, string][] = [
    ['Values', `${rows.values.length - missing}${missing > 0 ? `, and ${missing} missing` : ''}`],
    ['Limits rest on', `${analysis.n} ${analysis.n === 1 ? 'value' : 'values'}`],
    ['Centre', numberText(center)],
    ['Natural limits', lower === null ? '–' : `${numberText(lower)} to ${numberText(upper)}`],
    ['Usual step', numberText(meanMovingRange)],
    ['Longest step', numberText(rangeUpper)],
    ['Maturity', maturities[analysis.maturity]],
  ]
  const signals = analysis.signals.map((signal) => `  ${sentenceOf(rows, analysis, signal)}`)
  return [
    ...table.map(([label, text]) => `${label.padEnd(16)}${text}`),
    '',
    ...(signals.length > 0 ? ['Signals', ...signals] : [quietSentence(analysis)]),
  ].join('\n')
}

function quietSentence({ maturity }: SeriesAnalysis): string {
  return maturity === 'none' ? 'No signals: too few values to tell.' : 'No signals: only noise.'
}

type Signal = { readonly rule: SignalRule; readonly points: readonly number[] }

function sentenceOf(rows: SeriesRows, analysis: SeriesAnalysis, { rule, points }: Signal): string {
  const last = points.at(-1) ?? 0
  const value = rows.values[last] ?? null
  const isAbove = (value ?? 0) > (analysis.center ?? 0)
  const where = `${rows.at[last]} (row ${last + 1})`
  const span = `${points.length} values from ${rows.at[points[0] ?? 0]} to ${where}`
  switch (rule) {
    case 'point': {
      const limit = isAbove ? analysis.upper : analysis.lower
      const side = isAbove ? 'above the upper' : 'below the lower'
      return `${where}: ${numberText(value)} is ${side} limit of ${numberText(limit)}.`
    }
    case 'range':
      return `${where}: the step to ${numberText(value)} is longer than ${numberText(analysis.rangeUpper)}.`
    case 'three-of-four':
      return `${span} are near the ${isAbove ? 'upper' : 'lower'} limit, at least three of each four.`
    case 'run-of-eight':
      return `${span} are all ${isAbove ? 'above' : 'below'} the centre.`
  }
}

function numberText(value: number | null): string {
  return value === null ? '–' : numbers.format(value)
}
