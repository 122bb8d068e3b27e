// What somebody may do in a room, as the room itself tells it.

import { type SeatTaking, takeSeat } from '#domain/facilitator-seat.ts'
import { instantFromEpochMs } from '#domain/instant.ts'
import { audienceOf } from '#domain/review-room.ts'
import type { Room } from './room.ts'

export function isHolder({ seat }: Pick<Room, 'seat'>, personId: string): boolean {
  return seat.holder?.id === personId
}

/** Holder of the seat, facilitator and co-facilitator. */
export function seesAll({ seat }: Pick<Room, 'seat'>, personId: string): boolean {
  return audienceOf(seat, personId) === 'facilitator'
}

type Claimant = { readonly personId: string; readonly worksForAll: boolean }

/** What comes of wanting to sit down at this moment. */
export function seatTaking(
  { seat }: Pick<Room, 'seat'>,
  { personId, worksForAll }: Claimant,
  nowMs: number,
): SeatTaking {
  const named = [seat.facilitator, seat.coFacilitator].flatMap((person) => person?.id ?? [])
  return takeSeat(
    {
      holderId: seat.holder?.id ?? null,
      heldUntil: seat.heldUntil,
      personId,
      namedIds: named,
      worksForAll,
    },
    instantFromEpochMs(nowMs),
  )
}

/** The caller’s own raised hand, if any. */
export function handOf({ hands }: Pick<Room, 'hands'>, personId: string) {
  return hands.find(({ person }) => person.id === personId) ?? null
}
