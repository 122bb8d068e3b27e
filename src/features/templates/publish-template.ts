import type { Input, Output } from '#api/endpoint.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { markReportsStale } from '#features/reports/mark-reports-stale.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { chooseMetrics, pillarsWith } from './choose-metrics.ts'
import { publishVersion, templateMovedOn } from './publish-version.ts'
import { targetsOfOrganisation } from './read-targets.ts'
import { templateAnswer } from './read-templates.ts'
import { newestVersion } from './store.ts'

type Publish = typeof api.publishTemplate

export async function publishTemplate(
  ctx: Ctx,
  { body }: Input<Publish>,
): Promise<Output<Publish>> {
  requireWorkForAll(ctx.actor)
  const inForce = await newestVersion(ctx)
  if (inForce.number !== body.basedOn) throw templateMovedOn(inForce.number)
  const pillars = pillarsWith(body.optionalPillars)
  const metrics = await chooseMetrics(ctx, body.choice, pillars)
  const version = await publishVersion(ctx, inForce, { pillars, metrics, note: body.note })
  await markReportsStale(ctx, {})
  return templateAnswer(ctx, version, await targetsOfOrganisation(ctx))
}
