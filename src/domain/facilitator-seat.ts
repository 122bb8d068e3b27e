// The facilitator's seat is a lease: it is never passed on silently. Its holder offers it and somebody
// accepts; a holder who lost the connection keeps it for a while, then those named may take it over.
import { epochMs, type Instant, instantFromEpochMs } from './instant.ts'

export const holdMs = 90_000

export type SeatTaking = 'is-mine' | 'taken' | 'taken-over' | 'is-held' | 'is-for-others'

export type SeatClaim = {
  readonly holderId: string | null
  /** Null while the holder is here. */
  readonly heldUntil: Instant | null
  readonly personId: string
  /** Facilitator and co-facilitator, as far as they are named. */
  readonly namedIds: readonly string[]
  /** Administrators and architects. */
  readonly worksForAll: boolean
}

export function heldUntil(absentSince: Instant): Instant {
  return instantFromEpochMs(epochMs(absentSince) + holdMs)
}

/** What happens when this person wants to sit down now. */
export function takeSeat(claim: SeatClaim, now: Instant): SeatTaking {
  if (claim.holderId === claim.personId) return 'is-mine'
  const isNamed = claim.namedIds.includes(claim.personId)
  if (claim.holderId === null) {
    const isOpen = claim.namedIds.length === 0 && claim.worksForAll
    return isNamed || isOpen ? 'taken' : 'is-for-others'
  }
  if (claim.heldUntil === null || now < claim.heldUntil) return 'is-held'
  return isNamed || claim.worksForAll ? 'taken-over' : 'is-for-others'
}
