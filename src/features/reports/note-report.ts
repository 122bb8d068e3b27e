import type { Input, Output } from '#api/endpoint.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { reportOfTeam } from './report-of-team.ts'
import { holdDraft } from './report-state.ts'
import { updateReport } from './store.ts'

type Note = typeof api.noteReport

export async function noteReport(ctx: Ctx, { params, body }: Input<Note>): Promise<Output<Note>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  const { id } = await reportOfTeam(ctx, team, await cycleByKey(ctx, params.cycle))
  const { note } = await holdDraft(ctx, id)
  if (note === body.text) return body
  await updateReport(ctx, id, {
    note: body.text,
    edited_at: ctx.now,
    edited_by: ctx.actor.name,
  })
  await recordWrite(ctx, {
    action: 'report.noted',
    subject: `${team.name}, ${params.cycle}`,
    before: { note },
    after: { note: body.text },
  })
  return body
}
