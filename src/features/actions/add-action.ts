import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { presentPerson } from '#features/access/read-person.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { reportOfTeam } from '#features/reports/report-of-team.ts'
import { type TeamRef, teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { actionNow } from './find-action.ts'
import { openAction } from './open-action.ts'
import { requireActionWork } from './policy.ts'

type Add = typeof api.addAction

export async function addAction(ctx: Ctx, { body }: Input<Add>): Promise<Output<Add>> {
  const team = body.team === null ? null : await teamBySlug(ctx, body.team)
  const owner = body.owner === null ? null : await presentPerson(ctx, body.owner)
  requireActionWork(ctx.actor, { teamId: team?.id ?? null, ownerId: owner?.id ?? null })
  const known = body.metric === null ? null : await metricByKey(ctx, body.metric)
  await openAction(ctx, {
    id: body.id,
    text: body.text,
    kind: body.kind,
    teamId: team?.id ?? null,
    ownerId: owner?.id ?? null,
    dueOn: body.dueOn,
    pillar: body.pillar ?? known?.metric.pillar ?? null,
    metricId: known?.metricId ?? null,
    link: body.link,
    reviewId: null,
    reportId: body.report === null ? null : await reportId(ctx, team, body.report),
  })
  return actionNow(ctx, body.id)
}

async function reportId(ctx: Ctx, team: TeamRef | null, cycleKey: string): Promise<string> {
  if (team === null) throw new Refusal('ReportNotFound', 'Say of which team the report is.')
  return (await reportOfTeam(ctx, team, await cycleByKey(ctx, cycleKey))).id
}
