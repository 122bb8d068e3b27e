import { describe, expect, test } from 'vitest'
import { instant } from './instant.ts'
import {
  endTechShare,
  scheduleTechShare,
  type TechSharePlan,
  takeUpTechShare,
} from './tech-share.ts'

const startsAt = instant('2026-03-10T13:00:00Z')
const before = instant('2026-03-10T12:59:59Z')
const wanted: TechSharePlan = { state: 'wanted' }
const planned: TechSharePlan = { state: 'planned', startsAt }
const held: TechSharePlan = { state: 'held', startsAt }
const cancelled: TechSharePlan = { state: 'cancelled', startsAt }

describe('a tech share', () => {
  test('gets a date once it has a host', () => {
    expect(scheduleTechShare(wanted, startsAt, false).kind).toBe('host-needed')
    expect(scheduleTechShare(wanted, startsAt, true)).toEqual({ kind: 'moved', plan: planned })
    expect(scheduleTechShare(planned, startsAt, true).kind).toBe('stays')
  })

  test('is wanted again without its date', () => {
    expect(scheduleTechShare(planned, null, true)).toEqual({ kind: 'moved', plan: wanted })
    expect(scheduleTechShare(wanted, null, true).kind).toBe('stays')
  })

  test.each([held, cancelled])('that is $state gets no other date', (plan) => {
    expect(scheduleTechShare(plan, before, true).kind).toBe('over')
  })

  test('was held once it has begun', () => {
    expect(endTechShare(wanted, 'held', startsAt).kind).toBe('without-date')
    expect(endTechShare(planned, 'held', before).kind).toBe('not-begun')
    expect(endTechShare(planned, 'held', startsAt)).toEqual({ kind: 'moved', plan: held })
    expect(endTechShare(held, 'held', startsAt).kind).toBe('stays')
  })

  test('is cancelled at any time before it was held', () => {
    expect(endTechShare(planned, 'cancelled', before)).toEqual({ kind: 'moved', plan: cancelled })
    expect(endTechShare(wanted, 'cancelled', before)).toEqual({
      kind: 'moved',
      plan: { state: 'cancelled', startsAt: null },
    })
    expect(endTechShare(held, 'cancelled', startsAt).kind).toBe('over')
  })

  test('that is taken up again is what it was before', () => {
    expect(takeUpTechShare(held)).toEqual({ kind: 'moved', plan: planned })
    expect(takeUpTechShare(cancelled)).toEqual({ kind: 'moved', plan: planned })
    expect(takeUpTechShare({ state: 'cancelled', startsAt: null })).toEqual({
      kind: 'moved',
      plan: wanted,
    })
    expect(takeUpTechShare(planned).kind).toBe('stays')
  })
})
