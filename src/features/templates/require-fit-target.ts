import type { Metric, Target } from '#domain/metric.ts'
import { Refusal } from '#domain/refusal.ts'

/** Refuses a target that says nothing, contradicts itself or cannot be reached. */
export function requireFitTarget(metric: Metric, target: Target): void {
  const { lower, upper } = target
  if (lower === null && upper === null) {
    throw unfit(metric, 'Give a lower limit, an upper one or both; null removes the target.')
  }
  if (lower !== null && upper !== null && lower > upper) {
    throw unfit(metric, 'The lower limit must not be above the upper one.')
  }
  const { bounds } = metric
  const isBeyond = (limit: number | null) =>
    limit !== null &&
    ((bounds.lower !== null && limit < bounds.lower) ||
      (bounds.upper !== null && limit > bounds.upper))
  if (isBeyond(lower) || isBeyond(upper)) {
    throw unfit(metric, `“${metric.name}” can never have such a value.`, { bounds })
  }
}

function unfit(metric: Metric, sentence: string, details: object = {}): Refusal {
  return new Refusal('UnfitTarget', sentence, { metric: metric.key, ...details })
}
