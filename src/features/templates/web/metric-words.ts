import type { Direction, MetricKind, RollUp, Target } from '#domain/metric.ts'
import { formatQuantity, type Measured } from '#web/texts/format-quantity.ts'
import type { Language } from '#web/texts/language.ts'
import { templateTexts as texts } from './texts.ts'

export const directionTexts = {
  lower: texts.lower,
  higher: texts.higher,
  target: texts.onTarget,
} as const satisfies Record<Direction, string>

export const kindTexts = {
  count: texts.kindCount,
  percent: texts.kindPercent,
  duration: texts.kindDuration,
  money: texts.kindMoney,
  ratio: texts.kindRatio,
  boolean: texts.kindBoolean,
  quantity: texts.kindQuantity,
} as const satisfies Record<MetricKind, string>

export const rollUpTexts = {
  sum: texts.rollSum,
  last: texts.rollLast,
  mean: texts.rollMean,
  median: texts.rollMedian,
  max: texts.rollMax,
  min: texts.rollMin,
  percentile: texts.rollPercentile,
  ratio: texts.rollRatio,
} as const satisfies Record<RollUp, string>

/** "≤ 5 %", "≥ 99.9 %", "20 % to 60 %"; null without a target. */
export function targetText(
  language: Language,
  target: Target | null,
  metric: Measured,
): string | null {
  if (target === null) return null
  const say = (value: number) => formatQuantity(value, metric, language)
  const { lower, upper } = target
  const { t } = language
  if (lower === null) return upper === null ? null : t(texts.atMost, { value: say(upper) })
  if (upper === null) return t(texts.atLeast, { value: say(lower) })
  return t(texts.between, { lower: say(lower), upper: say(upper) })
}
