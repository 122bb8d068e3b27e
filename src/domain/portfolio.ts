// The portfolio folds the report lines of all teams into one cell per team and pillar: how many lines
// improve, worsen or hide, and which are notable; there is no score and no rank, by intent.
import type { Pillar } from './pillar.ts'
import type { ReportLine } from './report-line.ts'

export type TeamLines = { readonly teamId: string; readonly lines: readonly ReportLine[] }

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

export type PortfolioCell = {
  readonly teamId: string
  readonly pillar: Pillar
  readonly counts: CellCounts
  /** Lines that improve, worsen or changed. */
  readonly notable: readonly ReportLine[]
}

/** Teams in the order given, pillars in their own; no cell where a team has no line. */
export function portfolioCells(_teams: readonly TeamLines[]): PortfolioCell[] {
  throw new Error('only the signature stands so far')
}

export type SharedProblem = {
  readonly metricKey: string
  /** Two at least, in the order of the cells. */
  readonly worseningTeamIds: readonly string[]
  /** Teams that improve the same metric and may help. */
  readonly improvingTeamIds: readonly string[]
}

/** By metric key, in alphabetical order: the number of teams is no ranking of problems. */
export function sharedProblems(_cells: readonly PortfolioCell[]): SharedProblem[] {
  throw new Error('only the signature stands so far')
}
