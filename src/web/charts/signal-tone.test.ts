import { expect, it } from 'vitest'
import { signalTone } from './signal-tone.ts'

it.each([
  ['below', 'lower', 'improving'],
  ['above', 'lower', 'worsening'],
  ['above', 'higher', 'improving'],
  ['below', 'higher', 'worsening'],
  ['above', 'target', 'changed'],
  [null, 'lower', 'changed'],
] as const)('a signal %s where %s is better reads as %s', (side, direction, tone) => {
  expect(signalTone({ side }, direction)).toBe(tone)
})
