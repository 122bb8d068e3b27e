import { expect, test } from 'vitest'
import { heldUntil, type SeatClaim, takeSeat } from './facilitator-seat.ts'
import { instant } from './instant.ts'

const now = instant('2026-03-04T10:00:00Z')
const free: SeatClaim = {
  holderId: null,
  heldUntil: null,
  personId: 'me',
  namedIds: ['me', 'co'],
  worksForAll: false,
}

test('a seat is held for 90 seconds after its holder was last here', () => {
  expect(heldUntil(now)).toBe('2026-03-04T10:01:30.000Z')
})

test.each<[string, Partial<SeatClaim>, string]>([
  ['a free seat is for those who are named', {}, 'taken'],
  ['and for nobody else', { personId: 'other', worksForAll: true }, 'is-for-others'],
  [
    'where nobody is named, for those who work for all',
    { namedIds: [], worksForAll: true },
    'taken',
  ],
  ['and not for an engineer', { namedIds: [] }, 'is-for-others'],
  ['who sits there sits there', { holderId: 'me' }, 'is-mine'],
  ['a holder who is here keeps it', { holderId: 'co' }, 'is-held'],
  [
    'a holder who has just gone keeps it',
    { holderId: 'co', heldUntil: instant('2026-03-04T10:00:00.001Z') },
    'is-held',
  ],
  ['after that it may be taken over', { holderId: 'co', heldUntil: now }, 'taken-over'],
  [
    'by those who work for all too',
    { holderId: 'co', heldUntil: now, personId: 'other', worksForAll: true },
    'taken-over',
  ],
  ['and not by everybody', { holderId: 'co', heldUntil: now, personId: 'other' }, 'is-for-others'],
])('%s', (_, claim, taking) => {
  expect(takeSeat({ ...free, ...claim }, now)).toBe(taking)
})
