import { describe, expect, test } from 'vitest'
import { day } from './instant.ts'
import { isTermFit, mayAcknowledge, type NoticeState, noticePhase } from './notice.ts'

const term = (state: NoticeState, expiresOn: string | null = '2026-03-20') => ({
  state,
  effectiveOn: day('2026-03-10'),
  expiresOn: expiresOn === null ? null : day(expiresOn),
})

describe('a notice', () => {
  test.each([
    ['2026-03-09', 'coming'],
    ['2026-03-10', 'in-force'],
    ['2026-03-20', 'in-force'],
    ['2026-03-21', 'expired'],
  ])('on %s is %s', (today, phase) => {
    expect(noticePhase(term('published'), day(today))).toBe(phase)
  })

  test('without a last day stays in force', () => {
    expect(noticePhase(term('published', null), day('2036-03-21'))).toBe('in-force')
  })

  test.each(['draft', 'withdrawn'] as const)('that is %s has no term', (state) => {
    expect(noticePhase(term(state), day('2026-03-15'))).toBe(state)
  })

  test('is acknowledged while it is out and not over', () => {
    const phases = ['draft', 'coming', 'in-force', 'expired', 'withdrawn'] as const
    expect(phases.filter(mayAcknowledge)).toEqual(['coming', 'in-force'])
  })

  test('may end on its first day and not before', () => {
    expect(isTermFit(term('draft', '2026-03-10'))).toBe(true)
    expect(isTermFit(term('draft', '2026-03-09'))).toBe(false)
    expect(isTermFit(term('draft', null))).toBe(true)
  })
})
