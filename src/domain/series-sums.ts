// The sums of a series and of its steps, kept so that they are right to the last few bits however long
// the series is: short blocks are added plainly, the blocks by two-sum (Knuth), all less a first value.

import type { Stretch } from './stretch.ts'

export type SeriesSums = {
  /** Taken off every value, so that a constant series has exactly its value as mean. */
  readonly origin: number
  count: number
  sum: number
  sumError: number
  steps: number
  stepSum: number
  stepSumError: number
}

const blockLength = 32

export function noSums(origin: number): SeriesSums {
  return { origin, count: 0, sum: 0, sumError: 0, steps: 0, stepSum: 0, stepSumError: 0 }
}

/** Adds the observed values of the stretch and the steps between neighbours; no step crosses a null. */
export function addStretch(
  sums: SeriesSums,
  values: readonly (number | null)[],
  { from, to }: Stretch,
): void {
  const origin = sums.origin
  let next = from
  while (next < to) {
    let previous = values[next]
    if (previous === null || previous === undefined) {
      next++
      continue
    }
    const begun = next
    const end = Math.min(next + blockLength, to)
    let sum = previous - origin
    let stepSum = 0
    for (next++; next < end; next++) {
      const value = values[next]
      if (value === null || value === undefined) break
      sum += value - origin
      stepSum += Math.abs(value - previous)
      previous = value
    }
    sums.count += next - begun
    sums.steps += next - begun - 1
    const after = next < to ? values[next] : null
    if (after !== null && after !== undefined) {
      stepSum += Math.abs(after - previous)
      sums.steps++
    }
    addBlock(sums, sum, stepSum)
  }
}

export function meanOf(sums: SeriesSums): number {
  return sums.origin + (sums.sum + sums.sumError) / sums.count
}

export function meanStepOf(sums: SeriesSums): number {
  return (sums.stepSum + sums.stepSumError) / sums.steps
}

function addBlock(sums: SeriesSums, sum: number, stepSum: number): void {
  const total = sums.sum + sum
  sums.sumError += roundingError(sums.sum, sum, total)
  sums.sum = total
  const stepTotal = sums.stepSum + stepSum
  sums.stepSumError += roundingError(sums.stepSum, stepSum, stepTotal)
  sums.stepSum = stepTotal
}

function roundingError(a: number, b: number, total: number): number {
  const bRounded = total - a
  return a - (total - bRounded) + (b - bRounded)
}
