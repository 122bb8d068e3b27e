import type { Metric } from '#domain/metric.ts'
import type { Language } from '#web/texts/language.ts'
import { gridTexts as texts } from './grid-texts.ts'
import type { CellProblem } from './typed-cell.ts'

/** What is wrong with a typed text, and what would fit. */
export function cellProblem(problem: CellProblem, metric: Metric, { t, format }: Language): string {
  const bound = (value: number | null) => format.number(value ?? 0)
  switch (problem) {
    case 'empty':
    case 'not-a-number':
    case 'not-finite':
    case 'value-needed':
      return t(texts.notANumber)
    case 'unit-does-not-fit':
      return t(texts.unitDoesNotFit, { unit: metric.unit })
    case 'not-a-ratio':
      return t(texts.notARatio)
    case 'no-earlier-value':
      return t(texts.noEarlierValue)
    case 'not-a-whole-count':
      return t(texts.notAWholeCount)
    case 'parts-needed':
      return t(texts.partsNeeded)
    case 'zero-denominator':
      return t(texts.zeroDenominator)
    case 'negative-denominator':
      return t(texts.negativeDenominator)
    case 'not-yes-or-no':
      return t(texts.notYesOrNo)
    case 'below-bound':
      return t(texts.belowBound, { bound: bound(metric.bounds.lower) })
    case 'above-bound':
      return t(texts.aboveBound, { bound: bound(metric.bounds.upper) })
    case 'reason-needed':
      return t(texts.reasonNeeded)
  }
}
