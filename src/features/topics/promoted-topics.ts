import type { Ctx } from '#platform/context.ts'
import type { ParkedTopic } from './parked-topics.ts'

/** What the portfolio's summary tells. */
export async function promotedTopics(
  _ctx: Pick<Ctx, 'db' | 'organisation'>,
): Promise<ParkedTopic[]> {
  return []
}
