import { describe, expect, test } from 'vitest'
import { day } from './instant.ts'
import type { Severity } from './notice.ts'
import { reminderDay } from './notice-reminder.ts'

const notice = (severity: Severity, different: object = {}) => ({
  state: 'published' as const,
  severity,
  effectiveOn: day('2026-03-10'),
  expiresOn: null,
  publishedOn: day('2026-03-01'),
  ...different,
})

describe('teams that have not acknowledged', () => {
  test.each([
    ['information', '2026-03-09', null],
    ['information', '2026-03-10', '2026-03-10'],
    ['information', '2026-03-16', '2026-03-10'],
    ['important', '2026-03-10', '2026-03-10'],
    ['important', '2026-03-16', '2026-03-10'],
    ['important', '2026-03-17', '2026-03-17'],
    ['important', '2026-04-07', '2026-04-07'],
    ['important', '2026-04-08', null],
    ['urgent', '2026-03-11', '2026-03-11'],
    ['urgent', '2026-04-08', null],
  ] as const)('of %s news are due a reminder on %s: %s', (severity, today, due) => {
    expect(reminderDay(notice(severity), day(today))).toBe(due)
  })

  test('are not reminded on the day it came out', () => {
    const today = notice('urgent', { publishedOn: day('2026-03-12') })
    expect(reminderDay(today, day('2026-03-12'))).toBeNull()
    expect(reminderDay(today, day('2026-03-13'))).toBe('2026-03-13')
  })

  test.each([
    ['withdrawn', { state: 'withdrawn' as const }],
    ['over', { expiresOn: day('2026-03-10') }],
  ])('are left alone once it is %s', (_what, different) => {
    expect(reminderDay(notice('urgent', different), day('2026-03-11'))).toBeNull()
  })
})
