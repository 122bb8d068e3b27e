// The portfolio folds the report lines of all teams into one cell per team and pillar: how many lines
// improve, worsen or hide, and which are notable; there is no score and no rank, by intent.
import { type Pillar, pillars } from './pillar.ts'
import type { ReportLine } from './report-line.ts'

/** What a cell looks at of a report line. */
export type CellLine = Pick<ReportLine, 'now' | 'variation'> & {
  readonly metric: Pick<ReportLine['metric'], 'key' | 'pillar'>
}

export type TeamLines<L extends CellLine = ReportLine> = {
  readonly teamId: string
  readonly lines: readonly L[]
}

/** Each line is counted once: by its reading where it has no number, else by its variation. */
export type CellCounts = {
  readonly improving: number
  readonly worsening: number
  readonly changed: number
  readonly steady: number
  readonly notEnoughData: number
  readonly failed: number
  readonly missing: number
  readonly notApplicable: number
}

export type PortfolioCell<L extends CellLine = ReportLine> = {
  readonly teamId: string
  readonly pillar: Pillar
  readonly counts: CellCounts
  /** Lines that improve, worsen or changed. */
  readonly notable: readonly L[]
}

/** Teams in the order given, pillars in their own; no cell where a team has no line. */
export function portfolioCells<L extends CellLine>(
  teams: readonly TeamLines<L>[],
): PortfolioCell<L>[] {
  return teams.flatMap(({ teamId, lines }) => {
    const byPillar = Map.groupBy(lines, ({ metric }) => metric.pillar)
    return pillars.flatMap((pillar) => {
      const own = byPillar.get(pillar)
      if (own === undefined) return []
      return [{ teamId, pillar, counts: countsOf(own), notable: own.filter(isNotable) }]
    })
  })
}

export type SharedProblem = {
  readonly metricKey: string
  /** Two at least, in the order of the cells. */
  readonly worseningTeamIds: readonly string[]
  /** Teams that improve the same metric and may help. */
  readonly improvingTeamIds: readonly string[]
}

/** By metric key, in alphabetical order: the number of teams is no ranking of problems. */
export function sharedProblems(cells: readonly PortfolioCell<CellLine>[]): SharedProblem[] {
  const worsening = teamsByMetric(cells, 'worsening')
  const improving = teamsByMetric(cells, 'improving')
  return [...worsening]
    .filter(([, teamIds]) => teamIds.size >= 2)
    .map(([metricKey, teamIds]) => ({
      metricKey,
      worseningTeamIds: [...teamIds],
      improvingTeamIds: [...(improving.get(metricKey) ?? [])].filter((id) => !teamIds.has(id)),
    }))
    .sort((a, b) => (a.metricKey < b.metricKey ? -1 : 1))
}

function teamsByMetric(
  cells: readonly PortfolioCell<CellLine>[],
  variation: 'worsening' | 'improving',
): Map<string, Set<string>> {
  const teams = new Map<string, Set<string>>()
  for (const { teamId, notable } of cells) {
    for (const line of notable) {
      if (line.variation !== variation) continue
      teams.set(line.metric.key, (teams.get(line.metric.key) ?? new Set()).add(teamId))
    }
  }
  return teams
}

function isNotable({ variation }: CellLine): boolean {
  return variation === 'improving' || variation === 'worsening' || variation === 'changed'
}

function countsOf(lines: readonly CellLine[]): CellCounts {
  const counts = {
    improving: 0,
    worsening: 0,
    changed: 0,
    steady: 0,
    notEnoughData: 0,
    failed: 0,
    missing: 0,
    notApplicable: 0,
  }
  for (const line of lines) counts[countedAs(line)]++
  return counts
}

function countedAs({ now, variation }: CellLine): keyof CellCounts {
  if (now.state === 'failed' || now.state === 'missing') return now.state
  if (now.state === 'not-applicable') return 'notApplicable'
  return variation === 'not-enough-data' ? 'notEnoughData' : variation
}
