import type { Ctx } from '#platform/context.ts'

export type ParkedIn = {
  /** The mention's, made by the caller; the same again is a no-op. */
  readonly id: string
  readonly text: string
  readonly teamId: string | null
  readonly reviewId: string | null
  readonly metricId: string | null
}

/** The same topic said again counts instead of doubling. */
export async function parkTopic(_ctx: Ctx, mention: ParkedIn): Promise<{ topicId: string }> {
  return { topicId: mention.id }
}
