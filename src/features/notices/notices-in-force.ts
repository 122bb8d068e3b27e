import type { Day } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'

export type NoticeInForce = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly severity: 'information' | 'important' | 'urgent'
  readonly effectiveOn: Day
  readonly expiresOn: Day | null
  /** Every team it is for, by name. */
  readonly teams: {
    slug: string
    name: string
    acknowledged: { by: string; at: string } | null
  }[]
}

/** Published, effective by today and not expired; the most severe first. */
export async function noticesInForce(
  _ctx: Pick<Ctx, 'db' | 'organisation' | 'organisationInForce' | 'now'>,
): Promise<NoticeInForce[]> {
  return []
}
