import type { Instant } from '#domain/instant.ts'
import type { TopicCtx } from './store.ts'
import { sharesStartingIn } from './tech-share-store.ts'

export type TechShareOnCalendar = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly startsAt: Instant
  readonly minutes: number
  readonly place: string
  readonly hostName: string | null
  readonly recordingUrl: string | null
}

/** Planned and held ones that start in [from, to), by date. */
export async function techSharesBetween(
  ctx: TopicCtx,
  from: Instant,
  to: Instant,
): Promise<TechShareOnCalendar[]> {
  const rows = await sharesStartingIn(ctx, from, to)
  return rows.flatMap(({ startsAt, id, title, text, minutes, place, hostName, recordingUrl }) =>
    startsAt === null
      ? []
      : [{ id, title, text, startsAt, minutes, place, hostName, recordingUrl }],
  )
}
