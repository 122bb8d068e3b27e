import type { Input, Output } from '#api/endpoint.ts'
import { linePrompt, pillarPrompts } from '#domain/prompts.ts'
import { readSharedProblems } from '#features/portfolio/read-shared-problems.ts'
import { readReport } from '#features/reports/read-report.ts'
import { closedReviews } from '#features/reviews/closed-reviews.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import { templateByNumber } from '#features/templates/read-templates.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'

type Read = typeof api.readPrompts

export async function readPrompts(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  const report = await readReport(ctx, { params, query: undefined, body: undefined })
  const [template, held, shared] = await Promise.all([
    templateByNumber(ctx, report.templateVersion),
    closedReviews(ctx),
    readSharedProblems(ctx, {
      params: { organisation: params.organisation, cycle: review.cycleKey },
      query: undefined,
      body: undefined,
    }),
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
    help: shared.items
      .filter(({ worsening }) => worsening.some(({ slug }) => slug === params.team))
      .flatMap(({ metric, name, improving }) =>
        improving.map((helper) => ({ metric, name, helper })),
      ),
  }
}
