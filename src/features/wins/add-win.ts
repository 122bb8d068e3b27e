import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { findAction } from '#features/actions/find-action.ts'
import { requireActionWork } from '#features/actions/policy.ts'
import { currentCycle, cycleByKey } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { tellWin } from './tell-win.ts'
import { toldWin } from './told-store.ts'
import { toldWinAnswer } from './told-win.ts'

type Add = typeof api.addWin

export async function addWin(ctx: Ctx, { body }: Input<Add>): Promise<Output<Add>> {
  const team = body.team === null ? null : await teamBySlug(ctx, body.team)
  if (team) requireTeamWork(ctx.actor, team.id)
  const { key } = await (body.cycle === undefined ? currentCycle(ctx) : cycleByKey(ctx, body.cycle))
  const metric = body.metric === null ? null : await metricByKey(ctx, body.metric)
  if (body.action !== null) requireActionWork(ctx.actor, await findAction(ctx, body.action))
  await tellWin(ctx, {
    id: body.id,
    teamId: team?.id ?? null,
    cycleKey: key,
    text: body.text,
    metricId: metric?.metricId ?? null,
    reviewId: null,
    prevented: body.prevented,
    actionId: body.action,
  })
  const win = await toldWin(ctx, body.id)
  if (!win) throw new Refusal('ActionIsTold', 'Somebody has told this action as a win already.')
  return toldWinAnswer(win, ctx.actor)
}
