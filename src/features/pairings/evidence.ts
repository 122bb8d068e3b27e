import type { z } from 'zod'
import type * as api from './api.ts'
import type { ChartedSuggestion } from './current-suggestions.ts'

/** What was to be seen when a pairing began from a suggestion, kept as it was answered then. */
export type KeptEvidence = z.output<typeof api.Evidence>
type TeamsEvidence = z.output<typeof api.EvidenceOfTeam>
type Team = TeamsEvidence['team']

export function evidenceAnswer(
  { helper, helped }: ChartedSuggestion,
  teams: ReadonlyMap<string, Team>,
): KeptEvidence | null {
  const [of, to] = [teams.get(helper.teamId), teams.get(helped.teamId)]
  if (!of || !to) return null
  return { helper: teamsEvidence(of, helper.line), helped: teamsEvidence(to, helped.line) }
}

function teamsEvidence(
  { slug, name }: Team,
  { charted }: ChartedSuggestion['helper']['line'],
): TeamsEvidence {
  const { said, workload, cycleKey, currency, recent } = charted
  const { center, lower, upper } = said.normalRange
  return {
    team: { slug, name },
    workload,
    cycle: cycleKey,
    phrase: { code: said.phrase.code, values: { ...said.phrase.values } },
    center,
    lower,
    upper,
    currency,
    recent: [...recent],
  }
}
