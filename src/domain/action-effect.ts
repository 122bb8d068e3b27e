// Two reviews after an action with a metric was done, the team is asked whether it helped; “too early”
// asks again after the next review. What the metric says is told beside it and decides nothing.
import type { Standing } from './action.ts'
import type { Instant } from './instant.ts'

export const effectAnswers = ['helped', 'no-change', 'too-early'] as const
export type EffectAnswer = (typeof effectAnswers)[number]

/** “none”: there is nothing to look at. “waiting”: not enough reviews have been held. */
export const effectStates = ['none', 'waiting', 'due', 'answered'] as const
export type EffectState = (typeof effectStates)[number]

export const reviewsUntilEffect = 2

export type EffectGround = {
  readonly standing: Standing
  /** A metric, and a team that it was measured for; finding something out changes neither. */
  readonly hasSeries: boolean
  /** The newest one. */
  readonly said: { readonly answer: EffectAnswer; readonly at: Instant } | null
  /** When the last reviews were closed, newest first. */
  readonly reviewsClosedAt: readonly Instant[]
}

export function effectState(ground: EffectGround): EffectState {
  const { standing, said, reviewsClosedAt } = ground
  if (standing.state !== 'done' || !ground.hasSeries) return 'none'
  // What was said before it was opened again is of an earlier end.
  const standsStill = said !== null && said.at >= standing.at
  if (standsStill && said.answer !== 'too-early') return 'answered'
  const [newest] = reviewsClosedAt
  const enough = reviewsClosedAt[reviewsUntilEffect - 1]
  if (newest === undefined || enough === undefined || enough <= standing.at) return 'waiting'
  return standsStill && said.at >= newest ? 'waiting' : 'due'
}
