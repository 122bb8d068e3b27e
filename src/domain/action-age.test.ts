import { describe, expect, test } from 'vitest'
import { type ActionLife, ageInReviews, carriedThrough } from './action-age.ts'
import { instant } from './instant.ts'

const on = (day: number) => instant(`2026-03-${String(day).padStart(2, '0')}T09:00:00Z`)
/** Newest first, as they come. */
const reviews = [20, 15, 10, 5].map((day) => ({ id: `review-${day}`, closedAt: on(day) }))
const life = (change: Partial<ActionLife>): ActionLife => ({
  openedAt: on(1),
  reviewId: null,
  moves: [],
  ...change,
})

describe('an action that is still open', () => {
  test('is as old as the reviews that were closed since', () => {
    expect(ageInReviews(life({}), reviews)).toBe(4)
    expect(ageInReviews(life({ openedAt: on(12) }), reviews)).toBe(2)
    expect(ageInReviews(life({ openedAt: on(21) }), reviews)).toBe(0)
  })

  test('was carried through them, but not through the review that it comes from', () => {
    expect(carriedThrough(life({}), reviews)).toBe(4)
    const captured = life({ openedAt: on(10 - 1), reviewId: 'review-10' })
    expect([ageInReviews(captured, reviews), carriedThrough(captured, reviews)]).toEqual([3, 2])
  })
})

describe('an action that was finished', () => {
  test('ages and is carried until then', () => {
    const done = life({ moves: [{ to: 'done', at: on(11) }] })
    expect([ageInReviews(done, reviews), carriedThrough(done, reviews)]).toEqual([2, 2])
  })

  test('is not carried while it is finished, and ages on when it is opened again', () => {
    const again = life({
      moves: [
        { to: 'done', at: on(6) },
        { to: 'open', at: on(12) },
      ],
    })
    expect([ageInReviews(again, reviews), carriedThrough(again, reviews)]).toEqual([4, 3])
  })
})
