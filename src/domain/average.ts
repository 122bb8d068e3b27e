// An average lets one number stand for several: the mean, or the median, which a single wild value does
// not move. There is none of nothing.

export type Average = 'mean' | 'median'

/** Taken from the first number on, so that equal numbers have exactly themselves as mean. */
export function mean(numbers: readonly number[]): number | null {
  const first = numbers[0]
  if (first === undefined) return null
  let sum = 0
  let lost = 0
  for (const number of numbers) {
    const addend = number - first - lost
    const total = sum + addend
    lost = total - sum - addend
    sum = total
  }
  return first + sum / numbers.length
}

export function median(numbers: readonly number[]): number | null {
  const sorted = Float64Array.from(numbers).sort()
  const half = sorted.length >> 1
  const upper = sorted[half]
  if (upper === undefined) return null
  const lower = sorted[half - 1]
  if (sorted.length % 2 === 1 || lower === undefined) return upper
  return lower + (upper - lower) / 2
}
