import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { removeNote, saveNote, seriesOfLine } from './note-store.ts'
import { refreshReports } from './refresh-reports.ts'
import { reportOfTeam } from './report-of-team.ts'
import { holdDraft } from './report-state.ts'
import { updateReport } from './store.ts'

type NoteLine = typeof api.noteLine

export async function noteLine(
  ctx: Ctx,
  { params, query, body }: Input<NoteLine>,
): Promise<Output<NoteLine>> {
  const team = await teamBySlug(ctx, params.team)
  requireTeamWork(ctx.actor, team.id)
  const report = await reportOfTeam(ctx, team, await cycleByKey(ctx, params.cycle))
  const about = { metric: params.metric, workload: query.workload ?? null }
  const seriesId = await lineToNote(ctx, report, about)
  await holdDraft(ctx, report.id)
  const before = (await seriesOfLine(ctx, report.id, about))?.note ?? null
  const { text } = body
  if (text === '') await removeNote(ctx, report.id, seriesId)
  else await saveNote(ctx, report.id, seriesId, text)
  await updateReport(ctx, report.id, { edited_at: ctx.now, edited_by: ctx.actor.name })
  await recordWrite(ctx, {
    action: 'report.line-noted',
    subject: `${team.name}, ${params.cycle}, ${params.metric}`,
    before: { note: before },
    after: { note: text === '' ? null : text },
  })
  return { note: text === '' ? null : { text, by: ctx.actor.name, at: ctx.now } }
}

/** A draft that was never read, or not since the template changed, writes its lines first. */
async function lineToNote(
  ctx: Ctx,
  report: { readonly id: string; readonly teamId: string; readonly cycleKey: string },
  about: { readonly metric: string; readonly workload: string | null },
): Promise<string> {
  const known = await seriesOfLine(ctx, report.id, about)
  if (known) return known.seriesId
  await refreshReports(ctx, report.cycleKey, [report.teamId])
  const written = await seriesOfLine(ctx, report.id, about)
  if (written) return written.seriesId
  throw new Refusal('LineNotFound', `This report has no line for “${about.metric}”.`, about)
}
