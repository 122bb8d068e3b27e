import type { TeamEvidence } from '#domain/suggest-pairings.ts'
import { currentCycle, recentCycles } from '#features/cycles/read-cycles.ts'
import type { ChartedLine } from '#features/reports/charted-lines.ts'
import { everyReportOfCycle, type ReportInShort } from '#features/reports/every-report-of-cycle.ts'
import type { ReportedLine } from '#features/reports/reported-lines.ts'
import type { Ctx } from '#platform/context.ts'

export type ReadCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

/** A line with the cycle whose report says it. */
export type NewestLine = Pick<ReportedLine, 'now' | 'variation' | 'isNew'> & {
  readonly metric: { readonly key: string }
  readonly workload: string | null
  readonly cycleKey: string
}

export type TeamsLines = TeamEvidence<NewestLine> & { readonly team: ReportInShort['team'] }

/** The running cycle and the one before, newest first. */
export async function cyclesOfEvidence(ctx: ReadCtx): Promise<string[]> {
  const cycles = await recentCycles(ctx, (await currentCycle(ctx)).key, 2)
  return cycles.map(({ key }) => key).reverse()
}

/** Of all teams, by name: what each line said when it was last measured, in this cycle or the last. */
export async function newestLinesOfTeams(ctx: ReadCtx): Promise<TeamsLines[]> {
  const lines = new Map<string, { team: ReportInShort['team']; lines: NewestLine[] }>()
  for (const cycleKey of await cyclesOfEvidence(ctx)) {
    for (const report of await everyReportOfCycle(ctx, cycleKey, isMeasured)) {
      const of = lines.get(report.team.id) ?? { team: report.team, lines: [] }
      lines.set(report.team.id, of)
      of.lines.push(...report.lines.map((line) => ({ ...line, cycleKey })))
    }
  }
  return [...lines.values()]
    .map(({ team, lines }) => ({ team, teamId: team.id, lines: newestOf(lines) }))
    .sort((one, other) => (one.team.name < other.team.name ? -1 : 1))
}

/** As `newestLinesOfTeams`, of one team and metric, with the charts behind it. */
export function newestCharted(
  teamId: string,
  charted: readonly ChartedLine[],
): TeamEvidence<NewestLine & { readonly charted: ChartedLine }> {
  const lines = charted
    .filter((line) => line.teamId === teamId && isMeasured(line.said))
    .toSorted((one, other) => (one.cycleKey > other.cycleKey ? -1 : 1))
    .map((line) => ({
      now: line.said.now,
      variation: line.said.variation,
      isNew: line.said.signals.some(({ isNew }) => isNew),
      metric: { key: line.said.metric.key },
      workload: line.workload?.slug ?? null,
      cycleKey: line.cycleKey,
      charted: line,
    }))
  return { teamId, lines: newestOf(lines) }
}

function isMeasured({ now }: Pick<ReportedLine, 'now'>): boolean {
  return now.state === 'measured'
}

/** The first of each metric and workload. */
function newestOf<L extends NewestLine>(newestFirst: readonly L[]): L[] {
  const byPlace = new Map<string, L>()
  for (const line of newestFirst) {
    const place = `${line.metric.key} ${line.workload ?? ''}`
    if (!byPlace.has(place)) byPlace.set(place, line)
  }
  return [...byPlace.values()]
}
