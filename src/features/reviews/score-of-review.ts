import type { z } from 'zod'
import type { ScoreOfReview } from './api.ts'
import { type ScoreCounts, scoreCountsOf } from './score-store.ts'
import type { ReviewCtx, ReviewRow } from './store.ts'

export type Score = z.output<typeof ScoreOfReview>

/** From so many on nobody's own can be told from the numbers. */
const fewestVoices = 3

export async function scoreOf(
  ctx: ReviewCtx,
  { id, cycleKey }: Pick<ReviewRow, 'id' | 'cycleKey'>,
): Promise<Score> {
  const counts = await scoreCountsOf(ctx, [id])
  return scoreTold(cycleKey, counts.get(id))
}

export function scoreTold(cycle: string, counts: ScoreCounts = []): Score {
  const votes = counts.reduce((sum, count) => sum + count, 0)
  if (votes < fewestVoices) return { cycle, votes, mean: null, counts: null }
  const total = counts.reduce((sum, count, place) => sum + count * (place + 1), 0)
  return { cycle, votes, mean: total / votes, counts: [...counts] }
}
