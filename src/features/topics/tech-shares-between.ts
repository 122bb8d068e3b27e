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
  /** Counts its changes. */
  readonly revision: number
  readonly cancelled: boolean
}

/** Planned, held and cancelled ones whose date is in [from, to), by date. */
export async function techSharesBetween(
  ctx: TopicCtx,
  from: Instant,
  to: Instant,
): Promise<TechShareOnCalendar[]> {
  const rows = await sharesStartingIn(ctx, from, to)
  return rows.flatMap(({ id, title, text, startsAt, minutes, place, ...row }) => {
    if (startsAt === null) return []
    const { hostName, recordingUrl, revision } = row
    const cancelled = row.state === 'cancelled'
    const when = { startsAt, minutes, place }
    return [{ id, title, text, ...when, hostName, recordingUrl, revision, cancelled }]
  })
}
