import { describe, expect, it } from 'vitest'
import { instant } from '#domain/instant.ts'
import type { Seat } from './room.ts'
import { isHolder, seatTaking, seesAll } from './viewer.ts'

const ada = { id: 'ada', name: 'Ada' }
const bo = { id: 'bo', name: 'Bo' }
const seat = (change: Partial<Seat> = {}): { seat: Seat } => ({
  seat: {
    holder: ada,
    since: null,
    offeredTo: null,
    absentSince: null,
    heldUntil: null,
    facilitator: ada,
    coFacilitator: bo,
    ...change,
  },
})
const now = Date.parse('2026-03-02T11:00:00Z')
const coFacilitator = { personId: 'bo', worksForAll: false }

describe('who sees all', () => {
  it('is who holds the seat and who is named for it', () => {
    expect(['ada', 'bo', 'cy'].map((person) => seesAll(seat(), person))).toEqual([
      true,
      true,
      false,
    ])
    expect(isHolder(seat(), 'bo')).toBe(false)
  })
})

describe('the seat', () => {
  it('is held while its holder is here', () => {
    expect(seatTaking(seat(), coFacilitator, now)).toBe('is-held')
  })

  it('can be taken over when the hold is over, not before', () => {
    const gone = seat({ heldUntil: instant('2026-03-02T11:02:10Z') })
    expect(seatTaking(gone, coFacilitator, now)).toBe('is-held')
    expect(seatTaking(gone, coFacilitator, now + 130_000)).toBe('taken-over')
  })

  it('is not for everybody when it is free', () => {
    const free = seat({ holder: null })
    expect(seatTaking(free, coFacilitator, now)).toBe('taken')
    expect(seatTaking(free, { personId: 'cy', worksForAll: false }, now)).toBe('is-for-others')
  })
})
