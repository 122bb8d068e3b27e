// When an expression is evaluated. Prometheus looks back from an instant and includes it, a cycle does
// not include its end: so the evaluation is a millisecond before the end of the window or of a step.
import type { CollectionWindow } from '#connectors/connector.ts'
import { epochMs, type Instant, instantFromEpochMs } from '#domain/instant.ts'

/** A series of a range query may have no more. */
const mostPoints = 11_000

export type InstantEvaluation = { readonly expression: string; readonly time: Instant }

export type RangeEvaluation = {
  readonly expression: string
  readonly start: Instant
  readonly end: Instant
  readonly stepMs: number
  /** How many steps lie between start and end. */
  readonly steps: number
}

/** The time that has passed, in whole seconds, so that `$window` is exact; null before the first. */
export function passedMs({ starts, until }: CollectionWindow): number | null {
  const ms = Math.floor((epochMs(until) - epochMs(starts)) / 1000) * 1000
  return ms > 0 ? ms : null
}

export function evaluateAtEnd(
  expression: string,
  window: CollectionWindow,
  passed: number,
): InstantEvaluation {
  return {
    expression: expression.replaceAll(/\$window\b/g, duration(passed)),
    time: instantFromEpochMs(epochMs(window.starts) + passed - 1),
  }
}

/** Steps follow from the whole cycle, so that they lie the same early and late. Null before the first. */
export function evaluateSteps(
  expression: string,
  window: CollectionWindow,
  passed: number,
  wantedStepSeconds: number,
): RangeEvaluation | null {
  const startsMs = epochMs(window.starts)
  const wholeMs = epochMs(window.ends) - startsMs
  const wanted = Math.ceil(wholeMs / (wantedStepSeconds * 1000))
  const stepMs = Math.floor(wholeMs / Math.min(wanted, mostPoints))
  const steps = Math.min(Math.floor(passed / stepMs), mostPoints)
  if (steps === 0) return null
  return {
    expression: expression
      .replaceAll(/\$window\b/g, duration(passed))
      .replaceAll(/\$step\b/g, duration(stepMs)),
    start: instantFromEpochMs(startsMs + stepMs - 1),
    end: instantFromEpochMs(startsMs + steps * stepMs - 1),
    stepMs,
    steps,
  }
}

function duration(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`
}
