// Reviews that are planned and held, told through the contract.
import { readSession } from '#features/access/api.ts'
import { takeSeat } from '#features/facilitation/api.ts'
import { planReview } from '#features/reviews/api.ts'
import { startReview } from '#features/rooms/api.ts'
import type { Caller } from './scenario.ts'

export async function personOf(caller: Caller): Promise<string> {
  const { organisations } = await caller.ok(readSession)
  const entry = organisations.find(({ slug }) => slug === caller.organisation)
  if (!entry) throw new Error(`${caller.organisation} does not know the caller`)
  return entry.personId
}

/** The first plan of a cycle's review, with its caller as facilitator. */
export async function planned(caller: Caller, cycle: string, startsAt = '2026-03-05T09:00:00Z') {
  const facilitator = await personOf(caller)
  return caller.ok(planReview, {
    params: { cycle },
    body: { startsAt, facilitator, coFacilitator: null, revision: 0 },
  })
}

/** Planned, and started by its facilitator. */
export async function started(caller: Caller, cycle: string) {
  const review = await planned(caller, cycle)
  await caller.ok(takeSeat, { params: { cycle }, body: {} })
  await caller.ok(startReview, { params: { cycle }, body: {} })
  return review
}
