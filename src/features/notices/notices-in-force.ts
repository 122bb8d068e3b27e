import type { Day } from '#domain/instant.ts'
import { type Severity, severities } from '#domain/notice.ts'
import type { Ctx } from '#platform/context.ts'
import { type AcknowledgementOfTeam, acknowledgementsOf } from './acknowledgement-store.ts'
import { todayOf } from './find-notice.ts'
import { noticesPage } from './store.ts'

export type NoticeInForce = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly severity: Severity
  readonly effectiveOn: Day
  readonly expiresOn: Day | null
  /** Every team it is for, by name. */
  readonly teams: readonly AcknowledgementOfTeam[]
}

/** More than that are not told at once. */
const most = 200

/** Published, effective by today and not expired; the gravest first, then the newest. */
export async function noticesInForce(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'organisationInForce' | 'now'>,
): Promise<NoticeInForce[]> {
  const filter = { show: 'in-force', today: todayOf(ctx), withDrafts: false, limit: most } as const
  const rows = await noticesPage(ctx, filter)
  const ids = rows.map(({ id }) => id)
  const teams = await acknowledgementsOf(ctx, ids, null)
  return rows
    .map(({ id, title, text, severity, effectiveOn, expiresOn }) => ({
      ...{ id, title, text, severity, effectiveOn, expiresOn },
      teams: teams.get(id) ?? [],
    }))
    .sort((one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity))
}
