import { describe, expect, test } from 'vitest'
import { type EffectGround, effectState } from './action-effect.ts'
import { instant } from './instant.ts'

const on = (day: number) => instant(`2026-03-${String(day).padStart(2, '0')}T09:00:00Z`)
const done = { state: 'done', at: on(7) } as const
const ground = (change: Partial<EffectGround>): EffectGround => ({
  standing: done,
  hasSeries: true,
  said: null,
  reviewsClosedAt: [],
  ...change,
})

describe('the effect of an action', () => {
  test.each([
    ['is nothing to ask of before it is done', { standing: { state: 'open' } as const }, 'none'],
    ['is nothing to ask of without a metric and a team', { hasSeries: false }, 'none'],
    ['waits for the reviews', { reviewsClosedAt: [on(8)] }, 'waiting'],
    ['counts only reviews after it', { reviewsClosedAt: [on(8), on(6), on(4)] }, 'waiting'],
    ['is due after the second review', { reviewsClosedAt: [on(16), on(8), on(6)] }, 'due'],
  ])('%s', (_what, change, state) => {
    expect(effectState(ground({ ...change, ...(state === 'none' && twoReviews) }))).toBe(state)
  })
})

const twoReviews = { reviewsClosedAt: [on(16), on(8)] }

describe('an answer', () => {
  test('stands', () => {
    const said = { answer: 'no-change', at: on(17) } as const
    expect(effectState(ground({ ...twoReviews, said }))).toBe('answered')
    expect(effectState(ground({ said }))).toBe('answered')
  })

  test('“too early” asks again after the next review', () => {
    const said = { answer: 'too-early', at: on(17) } as const
    expect(effectState(ground({ ...twoReviews, said }))).toBe('waiting')
    const reviewsClosedAt = [on(24), on(16), on(8)]
    expect(effectState(ground({ reviewsClosedAt, said }))).toBe('due')
  })

  test('from before the action was opened again is of an earlier end', () => {
    const said = { answer: 'helped', at: on(5) } as const
    expect(effectState(ground({ ...twoReviews, said }))).toBe('due')
  })
})
