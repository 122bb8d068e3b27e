import { describe, expect, test } from 'vitest'
import { type AgreementContent, cadenceOf, changedParts, standingOf } from './agreement.ts'
import { instant } from './instant.ts'

const at = instant('2026-03-04T09:00:00Z')
const content: AgreementContent = {
  cadence: 'Every two weeks',
  lengthMinutes: 120,
  attendance: 'Leads come.',
  safeSpace: 'Nobody is blamed.',
  further: '',
}

describe('a signature', () => {
  test('holds for the version that it was given to', () => {
    expect(standingOf({ version: 2, at }, 2)).toEqual({ kind: 'signed', version: 2, at })
  })
  test('lapses when another version is in force', () => {
    expect(standingOf({ version: 2, at }, 3)).toEqual({ kind: 'lapsed', version: 2, at })
  })
  test('is missing where nothing was signed', () => {
    expect(standingOf(null, 3)).toEqual({ kind: 'unsigned' })
    expect(standingOf(null, null)).toEqual({ kind: 'unsigned' })
  })
})

test('the parts that differ are told in the order in which they are read', () => {
  const newer = { ...content, further: 'Reports are ready the day before.', lengthMinutes: 90 }
  expect(changedParts(content, newer)).toEqual(['lengthMinutes', 'further'])
  expect(changedParts(content, { ...content })).toEqual([])
})

test.each([
  [7, 'Every week'],
  [14, 'Every two weeks'],
  [28, 'Every four weeks'],
  [10, 'Every 10 days'],
  [70, 'Every 70 days'],
])('a cycle of %i days is a meeting “%s”', (days, words) => {
  expect(cadenceOf(days)).toBe(words)
})
