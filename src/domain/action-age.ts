// The age of an action is counted in reviews, not days: how many were closed since it was opened, and how
// many of them it was carried through, which is to say that it was open before and still after.
import { type ActionState, isFinished } from './action.ts'
import type { Instant } from './instant.ts'

export type StateChange = { readonly to: ActionState; readonly at: Instant }
export type ReviewEnd = { readonly id: string; readonly closedAt: Instant }

export type ActionLife = {
  readonly openedAt: Instant
  /** The review in which it was opened, which it was not carried through. */
  readonly reviewId: string | null
  /** Oldest first. */
  readonly moves: readonly StateChange[]
}

/** Reviews closed after it was opened, up to when it was finished for good. */
export function ageInReviews(life: ActionLife, reviews: readonly ReviewEnd[]): number {
  const last = life.moves.at(-1)
  const end = last && isFinished(last.to) ? last.at : null
  return reviews.filter(
    ({ closedAt }) => closedAt > life.openedAt && (end === null || closedAt <= end),
  ).length
}

export function carriedThrough(life: ActionLife, reviews: readonly ReviewEnd[]): number {
  return reviews.filter(
    ({ id, closedAt }) =>
      closedAt > life.openedAt && id !== life.reviewId && isOpenAt(life, closedAt),
  ).length
}

function isOpenAt({ moves }: ActionLife, at: Instant): boolean {
  const last = moves.findLast((move) => move.at < at)
  return last === undefined || !isFinished(last.to)
}
