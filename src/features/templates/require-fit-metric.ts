import type { Metric } from '#domain/metric.ts'
import { Refusal } from '#domain/refusal.ts'

type Rule = {
  readonly field: keyof Metric
  readonly isBroken: (metric: Metric) => boolean
  readonly sentence: string
}

const rules: readonly Rule[] = [
  {
    field: 'rollUp',
    isBroken: ({ kind, rollUp }) => rollUp === 'ratio' && ['count', 'boolean'].includes(kind),
    sentence: 'A sum over a sum is a percentage, a ratio, money, a duration or a quantity.',
  },
  {
    field: 'rollUp',
    isBroken: ({ kind, rollUp }) => rollUp === 'sum' && ['percent', 'ratio'].includes(kind),
    sentence:
      'Percentages and ratios cannot be added up. Roll them up as a ratio, or take the last.',
  },
  {
    field: 'rollUp',
    isBroken: ({ kind, rollUp }) => kind === 'boolean' && !['last', 'min', 'max'].includes(rollUp),
    sentence: 'Of yes and no take the last, the smallest or the largest.',
  },
  {
    field: 'scale',
    isBroken: ({ rollUp, scale }) => rollUp !== 'ratio' && scale !== 1,
    sentence: 'Only what is rolled up as a ratio has a scale other than 1.',
  },
  {
    field: 'scale',
    isBroken: ({ kind, rollUp, scale }) =>
      kind === 'percent' && rollUp === 'ratio' && scale !== 100,
    sentence: 'A percentage of two parts has the scale 100.',
  },
  {
    field: 'bounds',
    isBroken: ({ bounds: { lower, upper } }) => lower !== null && upper !== null && lower >= upper,
    sentence: 'The lower bound must be below the upper one.',
  },
  {
    field: 'bounds',
    isBroken: ({ kind, bounds }) =>
      kind === 'boolean' && (bounds.lower !== 0 || bounds.upper !== 1),
    sentence: 'Yes and no are bounded by 0 and 1.',
  },
  {
    field: 'rare',
    isBroken: ({ kind, rollUp, rare }) => rare && (kind !== 'count' || rollUp !== 'sum'),
    sentence: 'Only events that are counted and summed can be rare.',
  },
]

/** Refuses a metric whose parts contradict each other. */
export function requireFitMetric(metric: Metric): void {
  const broken = rules.find((rule) => rule.isBroken(metric))
  if (broken) {
    throw new Refusal('UnfitMetric', broken.sentence, { metric: metric.key, field: broken.field })
  }
}
