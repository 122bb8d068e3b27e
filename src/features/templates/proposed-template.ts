import type { Output } from '#api/endpoint.ts'
import type { OptionalPillar } from '#domain/pillar.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { chooseMetrics, pillarsWith, type TemplateChoice } from './choose-metrics.ts'
import { describeChange } from './describe-change.ts'
import { everyMetric, type TemplateCtx } from './metric-store.ts'
import { nothingChanged, templateDifference, templateMovedOn } from './publish-version.ts'
import { metricsByKeys } from './read-metrics.ts'
import { newestVersion, versionNumbered } from './store.ts'

type Sent = {
  readonly choice: TemplateChoice
  readonly optionalPillars: readonly OptionalPillar[]
  readonly basedOn: number
}

/** Keys of the metrics in order; refuses what publishing would refuse. */
export async function fixProposedMetrics(ctx: Ctx, sent: Sent): Promise<string[]> {
  const inForce = await newestVersion(ctx)
  if (inForce.number !== sent.basedOn) throw templateMovedOn(inForce.number)
  const pillars = pillarsWith(sent.optionalPillars)
  const metrics = await chooseMetrics(ctx, sent.choice, pillars)
  if (templateDifference(inForce, { pillars, metrics }).length === 0) throw nothingChanged()
  return metrics.map(({ metric }) => metric.key)
}

type Proposed = {
  readonly metrics: readonly string[]
  readonly optionalPillars: readonly OptionalPillar[]
}

/** What the template would change against the version with this number, in words. */
export async function changesOfProposedTemplate(
  ctx: TemplateCtx,
  { metrics, optionalPillars }: Proposed,
  against: number,
): Promise<Output<typeof api.readTemplate>['changes']> {
  const [version, chosen, known] = await Promise.all([
    versionNumbered(ctx, against),
    metricsByKeys(ctx, metrics),
    everyMetric(ctx),
  ])
  const names = new Map(known.map(({ metric }) => [metric.key, metric.name]))
  const publishing = { pillars: pillarsWith(optionalPillars), metrics: chosen }
  return templateDifference(version ?? null, publishing).map((change) =>
    describeChange(change, names),
  )
}
