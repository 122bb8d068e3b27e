import type { ChartedSuggestion } from './current-suggestions.ts'
import type { KeptEvidence, TeamsEvidence } from './kept-evidence.ts'

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
  const touching = said.signals.filter(({ points }) => points.includes(said.newest))
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
    signalled: [...new Set(touching.flatMap(({ points }) => points))],
  }
}
