import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

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
  _ctx: Pick<Ctx, 'db' | 'organisation'>,
  _from: Instant,
  _to: Instant,
): Promise<TechShareOnCalendar[]> {
  return []
}
