import type { Input, Output } from '#api/endpoint.ts'
import { linePrompt, pillarPrompts } from '#domain/prompts.ts'
import { currentSuggestions } from '#features/pairings/current-suggestions.ts'
import { readReport } from '#features/reports/read-report.ts'
import { closedReviews } from '#features/reviews/closed-reviews.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import { templateByNumber } from '#features/templates/read-templates.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

type Read = typeof api.readPrompts

export async function readPrompts(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  await reviewOfCycle(ctx, params.cycle)
  const report = await readReport(ctx, { params, query: undefined, body: undefined })
  const [template, held, suggested] = await Promise.all([
    templateByNumber(ctx, report.templateVersion),
    closedReviews(ctx),
    currentSuggestions(ctx),
  ])
  const lines = new Map(report.lines.map((line) => [line.series, line]))
  return {
    lines: report.talkingPoints.flatMap(({ rule, series }) => {
      const line = lines.get(series)
      if (!line) return []
      const { key, name, pillar } = line.metric
      return [{ series, metric: key, name, pillar, prompt: linePrompt(rule) }]
    }),
    pillars: pillarPrompts(template.pillars, held.length),
    help: helpFor(params.team, suggested).flatMap(({ metricKey, helper }) => {
      const line = report.lines.find(({ metric }) => metric.key === metricKey)
      return line ? [{ metric: metricKey, name: line.metric.name, helper }] : []
    }),
  }
}

/** Teams that improved what gets worse here, as pairings suggest them. */
function helpFor(slug: string, suggested: Awaited<ReturnType<typeof currentSuggestions>>) {
  const teams = new Map(suggested.teams.map(({ teamId, team }) => [teamId, team]))
  return suggested.suggestions.flatMap(({ metricKey, helper, helped }) => {
    const by = teams.get(helper.teamId)
    if (teams.get(helped.teamId)?.slug !== slug || !by) return []
    return [{ metricKey, helper: { slug: by.slug, name: by.name } }]
  })
}
