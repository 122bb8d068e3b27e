import { expect, test } from 'vitest'
import { teamRoom } from './team-room.ts'

const items = [
  { kind: 'opening', minutes: 3 },
  { kind: 'team', minutes: 10 },
  { kind: 'close', minutes: 17 },
]

test('ten teams of ten minutes fit two hours beside twenty minutes of everything else', () => {
  expect(teamRoom({ bookedMinutes: 120, teamMinutes: 10, items })).toBe(10)
  expect(teamRoom({ bookedMinutes: 119, teamMinutes: 10, items })).toBe(9)
})

test('there is room for none where the rest takes all, and none is known without lengths', () => {
  expect(teamRoom({ bookedMinutes: 15, teamMinutes: 10, items })).toBe(0)
  expect(teamRoom({ bookedMinutes: 0, teamMinutes: 10, items })).toBeNull()
  expect(teamRoom({ bookedMinutes: 120, teamMinutes: Number.NaN, items })).toBeNull()
})
