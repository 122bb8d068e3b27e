import { sql } from 'kysely'
import type { Instant } from '#domain/instant.ts'
import { keptPlan } from '#platform/db/kept-plan.ts'
import type { ReportCtx, ReportState } from './store.ts'

/** A team's report of a cycle; without one all that is the report's is null. */
export type SummaryRow = {
  readonly teamId: string
  readonly slug: string
  readonly name: string
  readonly reportId: string | null
  readonly state: ReportState | null
  readonly templateNumber: number | null
  readonly editedAt: Instant | null
  readonly stale: boolean | null
  /** A list of `SummaryLine` as ASCII JSON text. */
  readonly summary: string | null
}

/** By name, then id, and one row more than asked for; archived teams only with what they reported. */
export async function summaryPage(
  ctx: ReportCtx,
  cycleKey: string,
  filter: { after?: { name: string; id: string }; limit: number },
): Promise<SummaryRow[]> {
  const { after, limit } = filter
  const { rows } =
    await sql<SummaryRow>`select ${keptPlan} team.id as "teamId", team.slug, team.name, report.id as "reportId", report.state,
      report.template_number as "templateNumber", report.edited_at as "editedAt", report.summary,
      report.state = 'draft' and report.revision > report.lines_revision as stale
    from team
    left join report on report.organisation_id = team.organisation_id
      and report.cycle_key = ${cycleKey} and report.team_id = team.id
    where team.organisation_id = ${ctx.organisation}
      and (team.archived_at is null or report.state <> 'draft')
      ${after ? sql`and (team.name, team.id) > (${after.name}, ${after.id}::uuid)` : sql``}
    order by team.name, team.id
    limit ${sql.lit(limit + 1)}`.execute(ctx.db)
  return rows
}
