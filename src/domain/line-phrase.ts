// The phrase of a report line, by these rules in turn: no number, say why; too few numbers, say how many;
// a signal, say where the newest points lie against the normal range, for how many reviews, and what that
// means; no signal, say that the step is usual (steady) or how far it went within the range.
import type { Segment } from './control-chart.ts'
import type { Reading } from './measurement.ts'
import type { Direction } from './metric.ts'
import type { Effect, Phrase, Though } from './phrase.ts'
import type { Change, Variation } from './report-line.ts'
import type { Side, Signal } from './signal.ts'

export type PhraseGround = {
  readonly now: Reading
  readonly direction: Direction
  readonly values: readonly (number | null)[]
  readonly segment: Segment
  readonly variation: Variation
  readonly change: Change | null
  /** All signals of the newest segment, and those that the newest point takes part in. */
  readonly signals: readonly Signal[]
  readonly touching: readonly Signal[]
}

export function linePhrase(ground: PhraseGround): Phrase {
  const { now, segment, touching } = ground
  if (now.state === 'failed') return { code: 'collection-failed', values: { reason: now.reason } }
  if (now.state === 'missing') {
    if (now.reason === '') return { code: 'not-reported', values: {} }
    return { code: 'not-measured', values: { reason: now.reason } }
  }
  if (now.state === 'not-applicable') {
    return { code: 'not-applicable', values: { reason: now.reason } }
  }
  if (segment.limits.maturity === 'none') {
    const code = segment.from === 0 ? 'few-values' : 'few-values-since-change'
    return { code, values: { count: segment.limits.n } }
  }
  return strongestPhrase(ground, touching) ?? quietPhrase(ground)
}

function strongestPhrase(ground: PhraseGround, touching: readonly Signal[]): Phrase | null {
  const verdict = { effect: effectOf(ground.variation), though: thoughOf(ground) }
  const point = touching.find((signal) => signal.rule === 'point')
  if (point?.side) {
    const reviews = reviewsOutside(ground, point.side)
    const code = point.side === 'above' ? 'above-range' : 'below-range'
    return { code, values: { reviews, ...verdict } }
  }
  const run = touching.find((signal) => signal.rule === 'run-of-eight')
  if (run !== undefined) {
    const code = run.side === 'above' ? 'high-side' : 'low-side'
    return { code, values: { reviews: run.points.length, ...verdict } }
  }
  const crowd = touching.find((signal) => signal.rule === 'three-of-four')
  if (crowd !== undefined) {
    const code = crowd.side === 'above' ? 'near-upper-limit' : 'near-lower-limit'
    return { code, values: { reviews: crowd.points.length, of: crowd.window.length, ...verdict } }
  }
  return touching.length > 0 ? { code: 'jumped', values: {} } : null
}

function quietPhrase({ change, segment }: PhraseGround): Phrase {
  const usualStep = (segment.limits.meanMovingRange ?? 0) + segment.limits.tolerance
  if (change === null || Math.abs(change.absolute) <= usualStep) {
    return { code: 'steady', values: {} }
  }
  const code = change.absolute > 0 ? 'within-range-up' : 'within-range-down'
  if (change.points !== null) {
    return { code, values: { amount: Math.abs(change.points), measure: 'points' } }
  }
  if (change.percent !== null) {
    return { code, values: { amount: Math.abs(change.percent), measure: 'percent' } }
  }
  return { code, values: { amount: Math.abs(change.absolute), measure: 'absolute' } }
}

/** How many successive observed points up to the newest lie outside the limit on that side. */
function reviewsOutside({ values, segment, signals }: PhraseGround, side: Side): number {
  const outside = new Set(
    signals
      .filter((signal) => signal.rule === 'point' && signal.side === side)
      .flatMap((signal) => signal.points),
  )
  let reviews = 0
  for (let i = values.length - 1; i >= segment.from; i--) {
    if (values[i] === null) continue
    if (!outside.has(i)) break
    reviews++
  }
  return reviews
}

function effectOf(variation: Variation): Effect {
  if (variation === 'improving') return 'better'
  return variation === 'worsening' ? 'worse' : 'look'
}

/** The way of the delta, when it is the opposite of what "better" or "worse" would make one expect. */
function thoughOf({ variation, change, direction }: PhraseGround): Though {
  if (change === null || change.absolute === 0) return 'none'
  const way = change.absolute > 0 ? 'up' : 'down'
  const isGoodWay = (way === 'up') === (direction === 'higher')
  if (variation === 'improving') return isGoodWay ? 'none' : way
  if (variation === 'worsening') return isGoodWay ? way : 'none'
  return 'none'
}
