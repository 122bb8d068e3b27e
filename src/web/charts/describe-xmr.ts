// What a control chart says in words: of one point for the reading line, of the whole for its label.
import type { Limits, Maturity } from '#domain/natural-limits.ts'
import type { Signal } from '#domain/signal.ts'
import { formatQuantity, type Measured } from '#web/texts/format-quantity.ts'
import type { Language } from '#web/texts/language.ts'
import { chartTexts as texts } from './texts.ts'
import type { XmrSeries } from './xmr-series.ts'

export type PointText = {
  readonly period: string
  readonly value: string
  /** Step, signals, whether it is left out, and its annotation. */
  readonly notes: readonly string[]
}

export function describePoint(
  series: XmrSeries,
  index: number,
  metric: Measured,
  language: Language,
): PointText {
  const { t } = language
  const [value, range] = [series.values[index] ?? null, series.movingRanges[index] ?? null]
  const signals = series.signals.filter(({ points }) => points.includes(index))
  const annotations = series.annotations.filter((annotation) => annotation.index === index)
  return {
    period: series.periods[index] ?? '',
    value: value === null ? t(texts.missing) : formatQuantity(value, metric, language),
    notes: [
      ...(range === null
        ? []
        : [t(texts.step, { amount: formatQuantity(range, metric, language) })]),
      ...signals.map((signal) => t(signalText(signal))),
      ...(series.excluded.includes(index) ? [t(texts.excluded)] : []),
      ...annotations.map(({ text }) => text),
    ],
  }
}

function signalText({ rule, side }: Signal) {
  const above = side === 'above'
  switch (rule) {
    case 'range':
      return texts.wideStep
    case 'point':
      return above ? texts.pointAbove : texts.pointBelow
    case 'three-of-four':
      return above ? texts.threeOfFourAbove : texts.threeOfFourBelow
    case 'run-of-eight':
      return above ? texts.runAbove : texts.runBelow
  }
}

export function describeChart(
  series: XmrSeries,
  metric: Measured & { readonly name: string },
  language: Language,
): string {
  const now = describePoint(series, series.values.length - 1, metric, language)
  return language.t(texts.summary, {
    name: metric.name,
    count: series.values.length,
    now: now.value,
    range: describeRange(series, metric, language),
    signals: series.signals.length,
  })
}

function describeRange(series: XmrSeries, metric: Measured, language: Language): string {
  const newest = series.segments.at(-1)
  const text = (value: number | null | undefined, hidden = false) =>
    hidden || typeof value !== 'number' ? null : formatQuantity(value, metric, language)
  const lower = text(newest?.limits.lower, newest?.hidden.lower)
  const upper = text(newest?.limits.upper, newest?.hidden.upper)
  if (lower !== null && upper !== null) return language.t(texts.range, { lower, upper })
  if (upper !== null) return language.t(texts.rangeUnder, { upper })
  return lower === null ? language.t(texts.rangeUnknown) : language.t(texts.rangeOver, { lower })
}

const maturityTexts = {
  none: texts.maturityNone,
  trial: texts.maturityTrial,
  provisional: texts.maturityProvisional,
  lockable: texts.maturityLockable,
  locked: texts.maturityLocked,
} as const satisfies Record<Maturity, string>

export function describeMaturity(limits: Pick<Limits, 'maturity' | 'n'>, { t }: Language): string {
  return t(maturityTexts[limits.maturity], { count: limits.n })
}
