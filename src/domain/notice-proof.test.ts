import { describe, expect, test } from 'vitest'
import type { Reading } from './measurement.ts'
import { type ProofLine, proofFact } from './notice-proof.ts'

const measured = (value: number): Reading => ({
  state: 'measured',
  value,
  numerator: null,
  denominator: null,
})
const missing: Reading = { state: 'missing', reason: '' }
const line = (now: Reading, different: Partial<ProofLine> = {}): ProofLine => ({
  workload: null,
  now,
  previous: null,
  target: null,
  ...different,
})
const atMost = (upper: number) => ({ lower: null, upper })

describe('what a metric proves of a notice', () => {
  test.each([
    [3, 'there'],
    [5, 'there'],
    [6, 'not-yet'],
  ])('%d against “at most 5” is %s', (value, state) => {
    expect(proofFact([line(measured(value))], atMost(5))).toMatchObject({ state, value })
  })

  test('is what the team aims at where the notice has no target of its own', () => {
    const own = line(measured(6), { target: atMost(10) })
    expect(proofFact([own], null).state).toBe('there')
    expect(proofFact([own], atMost(5)).state).toBe('not-yet')
    expect(proofFact([line(measured(6))], null).state).toBe('unknown')
  })

  test('is the value before where the newest is not measured yet', () => {
    const before = line(missing, { previous: measured(2) })
    expect(proofFact([before], atMost(5))).toMatchObject({ state: 'there', value: 2 })
    expect(proofFact([line(missing)], atMost(5)).state).toBe('unknown')
  })

  test('is the whole team’s value, or that of every workload', () => {
    const workloads = [
      line(measured(1), { workload: 'api' }),
      line(measured(9), { workload: 'web' }),
    ]
    expect(proofFact(workloads, atMost(5))).toEqual({
      state: 'not-yet',
      value: null,
      measured: 2,
      meeting: 1,
    })
    expect(proofFact([line(measured(4)), ...workloads], atMost(5)).state).toBe('there')
    expect(proofFact([line(missing), ...workloads], atMost(9)).state).toBe('there')
  })

  test('is unknown without a line', () => {
    expect(proofFact([], atMost(5)).state).toBe('unknown')
  })
})
