import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

export type ParkedTopic = {
  readonly id: string
  readonly text: string
  readonly state: 'parked' | 'promoted'
  readonly metric: string | null
  readonly mentions: number
  readonly teams: { slug: string; name: string }[]
  /** Cycle keys, oldest first. */
  readonly reviews: string[]
  readonly since: Instant
  readonly recurring: boolean
}

/** What waits to be talked about, most often mentioned first. */
export async function parkedTopics(_ctx: Pick<Ctx, 'db' | 'organisation'>): Promise<ParkedTopic[]> {
  return []
}
