import { expect, it } from 'vitest'
import { sampleLine } from './fixtures/sample-line.ts'
import { signalledSince } from './signalled-since.ts'

/** Ten quiet values come before these; lower is better. */
const quiet = 10
function since(later: readonly (number | null)[], which: 'better' | 'worse') {
  const values = [...Array.from({ length: quiet }, () => 10), ...later]
  return signalledSince(sampleLine('lead', later), values, which)
}

it('a signal has held since the first point of those outside the limits', () => {
  expect(since([14], 'worse')).toBe(quiet)
  expect(since([14, 15, 14], 'worse')).toBe(quiet)
  expect(since([10, 14, 15], 'worse')).toBe(quiet + 1)
})

it('a period without a value ends no signal, a quiet one does', () => {
  expect(since([14, null, 15], 'worse')).toBe(quiet)
  expect(since([14, 10, 15], 'worse')).toBe(quiet + 2)
})

it('a run has held since the point with which it was eight', () => {
  expect(since([10.1, 9, 9, 9, 9, 9, 9, 9, 9, 9], 'better')).toBe(quiet + 8)
})

it('there is none on the other side, nor where the newest point is quiet', () => {
  expect(since([14], 'better')).toBeNull()
  expect(since([6], 'better')).toBe(quiet)
  expect(since([14, 10], 'worse')).toBeNull()
})
