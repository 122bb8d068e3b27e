import type { Input, Output } from '#api/endpoint.ts'
import { mayAcknowledge, noticePhase } from '#domain/notice.ts'
import { Refusal } from '#domain/refusal.ts'
import { mailIsSetUp } from '#features/notifications/send-mail.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { acknowledgementsOf } from './acknowledgement-store.ts'
import type * as api from './api.ts'
import { holdNotice, todayOf } from './find-notice.ts'
import { requireNoticeWork } from './policy.ts'
import { sendReminders } from './send-reminders.ts'

type Remind = typeof api.remindTeams

export async function remindTeams(
  ctx: Ctx,
  { params, body }: Input<Remind>,
): Promise<Output<Remind>> {
  requireNoticeWork(ctx.actor)
  const notice = await holdNotice(ctx, params.notice)
  const team = body.team === undefined ? null : await teamBySlug(ctx, body.team)
  const phase = noticePhase(notice, todayOf(ctx))
  if (!mayAcknowledge(phase))
    throw new Refusal('NoticeIsOver', 'This notice is not out.', { phase })
  if (team !== null && !(await isFor(ctx, notice.id, team.id))) {
    throw new Refusal('NoticeNotForTeam', `This notice is not for ${team.name}.`)
  }
  const occasion = `asked ${body.id}`
  const { teams, recipients } = await sendReminders(ctx, notice, {
    occasion,
    teamId: team?.id ?? null,
  })
  return {
    teams: teams.map(({ slug, name }) => ({ slug, name })),
    recipients,
    mailIsSetUp: mailIsSetUp(ctx.installation),
  }
}

async function isFor(ctx: Ctx, noticeId: string, teamId: string): Promise<boolean> {
  const teams = (await acknowledgementsOf(ctx, [noticeId], [teamId])).get(noticeId)
  return teams !== undefined && teams.length > 0
}
