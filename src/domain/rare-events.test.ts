import { expect, it } from 'vitest'
import { day } from './instant.ts'
import { areRare, daysBetweenEvents, daysSinceLastEvent } from './rare-events.ts'

const days = ['2026-03-30', '2026-01-01', '2026-03-01', '2026-03-01'].map(day)

it('events are rare when there is less than one a cycle on average', () => {
  expect(areRare([0, 0, 2, 0, null])).toBe(true)
  expect(areRare([1, 1, 1])).toBe(false)
  expect(areRare([null])).toBe(false)
})

it('days are counted between events in the order of time, over a change of the clocks too', () => {
  expect(daysBetweenEvents(days)).toEqual([59, 0, 29])
  expect(daysBetweenEvents([day('2026-01-01')])).toEqual([])
})

it('days since the last event need an event', () => {
  expect(daysSinceLastEvent(days, day('2026-04-10'))).toBe(11)
  expect(daysSinceLastEvent([], day('2026-04-10'))).toBeNull()
})
