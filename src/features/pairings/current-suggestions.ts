import { signalledSince } from '#domain/signalled-since.ts'
import {
  type PairingSuggestion,
  type SuggestedPair,
  suggestPairings,
} from '#domain/suggest-pairings.ts'
import { type ChartedLine, chartedLines } from '#features/reports/charted-lines.ts'
import { openReports } from '#features/reports/open-reports.ts'
import { refreshReports } from '#features/reports/refresh-reports.ts'
import {
  cyclesOfEvidence,
  type NewestLine,
  newestCharted,
  newestLinesOfTeams,
  type ReadCtx,
  type TeamsLines,
} from './newest-lines.ts'
import { type PairLeftOut, pairsLeftOut } from './set-aside-store.ts'

export type Suggestion = PairingSuggestion<NewestLine>
export type ChartedSuggestion = PairingSuggestion<NewestLine & { readonly charted: ChartedLine }>

/** By metric key, then by the teams’ names; without what was set aside or is going on already. */
export async function currentSuggestions(
  ctx: ReadCtx,
): Promise<{ teams: readonly TeamsLines[]; suggestions: Suggestion[] }> {
  const [teams, leftOut] = await Promise.all([newestLinesOfTeams(ctx), pairsLeftOut(ctx)])
  const excluded = await stillLeftOut(ctx, teams, leftOut)
  return { teams, suggestions: suggestPairings(teams, (pair) => excluded.has(keyOf(pair))) }
}

/** What speaks for one pair now; undefined where nothing does. */
export async function suggestionOf(
  ctx: ReadCtx,
  { metricKey, helperTeamId, helpedTeamId }: SuggestedPair,
): Promise<ChartedSuggestion | undefined> {
  const teamIds = [helperTeamId, helpedTeamId]
  const cycles = await cyclesOfEvidence(ctx)
  await openReports(ctx)
  for (const cycleKey of cycles) await refreshReports(ctx, cycleKey, teamIds)
  const places = cycles.flatMap((cycleKey) =>
    teamIds.map((teamId) => ({ teamId, cycleKey, metricKey })),
  )
  const charted = await chartedLines(ctx, places)
  return suggestPairings(teamIds.map((teamId) => newestCharted(teamId, charted))).find(
    ({ helper }) => helper.teamId === helperTeamId,
  )
}

/** In the order given; those whose charts are gone are left out. */
export async function withCharts(
  ctx: ReadCtx,
  suggestions: readonly Suggestion[],
): Promise<ChartedSuggestion[]> {
  const charted = await chartedLines(
    ctx,
    suggestions.flatMap(({ metricKey, helper, helped }) =>
      [helper, helped].map(({ teamId, line }) => ({
        teamId,
        cycleKey: line.cycleKey,
        metricKey,
      })),
    ),
  )
  const byPlace = new Map(charted.map((line) => [placeOf(line, line.workload?.slug), line]))
  const chartOf = ({ teamId, line }: Suggestion['helper'], metricKey: string) => {
    const { cycleKey, workload } = line
    const found = byPlace.get(
      placeOf({ teamId, cycleKey, said: { metric: { key: metricKey } } }, workload),
    )
    return found && { teamId, line: { ...line, charted: found } }
  }
  return suggestions.flatMap((suggestion) => {
    const helper = chartOf(suggestion.helper, suggestion.metricKey)
    const helped = chartOf(suggestion.helped, suggestion.metricKey)
    return helper && helped ? [{ ...suggestion, helper, helped }] : []
  })
}

/** Pairs that go on already, or were set aside in a cycle after which no signal has begun. */
async function stillLeftOut(
  ctx: ReadCtx,
  teams: readonly TeamsLines[],
  leftOut: readonly PairLeftOut[],
): Promise<Set<string>> {
  const byId = new Map(teams.map((team) => [team.teamId, team]))
  const until = new Map(leftOut.map((pair) => [keyOf(pair), pair.until]))
  const candidates = leftOut.flatMap((pair) => {
    const [helper, helped] = [byId.get(pair.helperTeamId), byId.get(pair.helpedTeamId)]
    if (pair.until === null || !helper || !helped) return []
    return suggestPairings([helper, helped]).filter(
      (one) => one.metricKey === pair.metricKey && one.helper.teamId === pair.helperTeamId,
    )
  })
  const renewed = (await withCharts(ctx, candidates)).filter((suggestion) => {
    const since = until.get(keyOf(pairOf(suggestion))) ?? null
    return since !== null && beganAfter(suggestion, since)
  })
  const again = new Set(renewed.map((suggestion) => keyOf(pairOf(suggestion))))
  return new Set([...until.keys()].filter((key) => !again.has(key)))
}

function beganAfter({ helper, helped }: ChartedSuggestion, cycleKey: string): boolean {
  return [[helper.line.charted, 'better'] as const, [helped.line.charted, 'worse'] as const].some(
    ([{ said, recent }, which]) => {
      const values = recent.map(({ value }) => value)
      const since = signalledSince(said, values, which)
      const began = since === null ? undefined : recent[since]?.cycle
      return began !== undefined && began > cycleKey
    },
  )
}

function pairOf({ metricKey, helper, helped }: Suggestion): SuggestedPair {
  return { metricKey, helperTeamId: helper.teamId, helpedTeamId: helped.teamId }
}

function keyOf({ metricKey, helperTeamId, helpedTeamId }: SuggestedPair): string {
  return `${metricKey} ${helperTeamId} ${helpedTeamId}`
}

function placeOf(
  {
    teamId,
    cycleKey,
    said,
  }: Pick<ChartedLine, 'teamId' | 'cycleKey'> & {
    readonly said: { readonly metric: { readonly key: string } }
  },
  workload: string | null | undefined,
): string {
  return `${teamId} ${cycleKey} ${said.metric.key} ${workload ?? ''}`
}
