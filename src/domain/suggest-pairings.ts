// A pairing is suggested by evidence alone: of the same metric, one team's line improves with a signal
// that is new to reviews, and another's gets worse. They go by metric and by name, so that no order says
// who does badly.
import type { ReportLine } from './report-line.ts'

export type EvidenceLine = Pick<ReportLine, 'variation'> & {
  readonly metric: Pick<ReportLine['metric'], 'key'>
  /** Has a signal that no review has seen yet. */
  readonly isNew: boolean
}

/** A team's newest lines; teams in the order of their names. */
export type TeamEvidence<L extends EvidenceLine = EvidenceLine> = {
  readonly teamId: string
  readonly lines: readonly L[]
}

export type EvidenceOfTeam<L> = { readonly teamId: string; readonly line: L }

export type PairingSuggestion<L extends EvidenceLine = EvidenceLine> = {
  readonly metricKey: string
  readonly helper: EvidenceOfTeam<L>
  readonly helped: EvidenceOfTeam<L>
}

export type SuggestedPair = {
  readonly metricKey: string
  readonly helperTeamId: string
  readonly helpedTeamId: string
}

/** A team that could use help is shown this many that may give it. */
export const helpersPerTeam = 3

type Roles<L> = { helpers: EvidenceOfTeam<L>[]; helped: EvidenceOfTeam<L>[] }

/**
 * By metric key, then in the order of the teams. Helpers take turns, so that the first in the alphabet is
 * not asked by everybody.
 */
export function suggestPairings<L extends EvidenceLine>(
  teams: readonly TeamEvidence<L>[],
  isExcluded: (pair: SuggestedPair) => boolean = () => false,
): PairingSuggestion<L>[] {
  return [...rolesByMetric(teams)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([metricKey, { helpers, helped }]) =>
      helped.flatMap((of, turn) =>
        inTurn(helpers, turn)
          .filter(
            ({ teamId }) =>
              !isExcluded({ metricKey, helperTeamId: teamId, helpedTeamId: of.teamId }),
          )
          .slice(0, helpersPerTeam)
          .map((helper) => ({ metricKey, helper, helped: of })),
      ),
    )
}

/** A team whose lines of a metric go both ways, in several workloads, is one that could use help. */
function rolesByMetric<L extends EvidenceLine>(
  teams: readonly TeamEvidence<L>[],
): Map<string, Roles<L>> {
  const roles = new Map<string, Roles<L>>()
  for (const { teamId, lines } of teams) {
    for (const [metricKey, own] of Map.groupBy(lines, ({ metric }) => metric.key)) {
      const of = roles.get(metricKey) ?? { helpers: [], helped: [] }
      const worse = own.find(({ variation }) => variation === 'worsening')
      const better = own.find(({ variation, isNew }) => variation === 'improving' && isNew)
      if (worse) of.helped.push({ teamId, line: worse })
      else if (better) of.helpers.push({ teamId, line: better })
      roles.set(metricKey, of)
    }
  }
  return roles
}

function inTurn<T>(all: readonly T[], turn: number): T[] {
  if (all.length === 0) return []
  const from = turn % all.length
  return [...all.slice(from), ...all.slice(0, from)]
}
