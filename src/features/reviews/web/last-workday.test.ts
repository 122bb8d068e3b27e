import { expect, test } from 'vitest'
import { lastWorkday } from './last-workday.ts'

test.each([
  ['2026-11-29', '2026-11-27'],
  ['2026-11-28', '2026-11-27'],
  ['2026-11-27', '2026-11-27'],
  ['2026-03-01', '2026-02-27'],
])('a cycle that ends on %s has its last workday on %s', (endsOn, expected) => {
  expect(lastWorkday(endsOn)).toBe(expected)
})
