import type { RefreshCtx } from './refresh-reports.ts'
import { type ReportedLine, reportedLines } from './reported-lines.ts'
import { reportsOfCycle } from './reports-of-cycle.ts'

export type ReportInShort = {
  readonly team: { readonly id: string; readonly slug: string; readonly name: string }
  readonly lines: readonly ReportedLine[]
}

/** Thousands of teams are read in portions, of which only what is wanted is kept. */
const teamsAtOnce = 200

/** What all teams' reports of a cycle say, teams by name. Throws CycleNotFound. */
export async function everyReportOfCycle(
  ctx: RefreshCtx,
  cycleKey: string,
  isWanted: (line: ReportedLine) => boolean,
): Promise<ReportInShort[]> {
  const reports: ReportInShort[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await reportsOfCycle(ctx, cycleKey, { cursor, limit: teamsAtOnce })
    const lines = await reportedLines(ctx, items)
    for (const { teamId: id, slug, name, reportId } of items) {
      reports.push({
        team: { id, slug, name },
        lines: (lines.get(reportId) ?? []).filter(isWanted),
      })
    }
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return reports
}
