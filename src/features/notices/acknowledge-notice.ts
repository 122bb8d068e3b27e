import type { Input, Output } from '#api/endpoint.ts'
import { mayAcknowledge, noticePhase } from '#domain/notice.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { type TeamRef, teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { acknowledgementsOf, insertAcknowledgement } from './acknowledgement-store.ts'
import type * as api from './api.ts'
import { holdNotice, noticeNow, todayOf } from './find-notice.ts'
import { requireAcknowledging } from './policy.ts'
import type { NoticeRow } from './store.ts'

type Acknowledge = typeof api.acknowledgeNotice

export async function acknowledgeNotice(
  ctx: Ctx,
  { params }: Input<Acknowledge>,
): Promise<Output<Acknowledge>> {
  const { notice, team } = await holdForTeam(ctx, params)
  const by = personIdOf(ctx.actor)
  if (by === null) throw new Error('A team is not spoken for by the system')
  const place = { noticeId: notice.id, teamId: team.id }
  if (await insertAcknowledgement(ctx, place, { id: by, name: ctx.actor.name })) {
    await recordWrite(ctx, {
      action: 'notice.acknowledged',
      subject: `${notice.title}, ${team.name}`,
      before: null,
      after: { team: team.slug },
    })
  }
  return noticeNow(ctx, notice.id)
}

type Place = { readonly notice: string; readonly team: string }

/** Somebody of the team, and a notice that is for it and not over; throws otherwise. */
export async function holdForTeam(
  ctx: Ctx,
  place: Place,
): Promise<{ notice: NoticeRow; team: TeamRef }> {
  const team = await teamBySlug(ctx, place.team)
  requireAcknowledging(ctx.actor, team.id)
  const notice = await holdNotice(ctx, place.notice)
  const teams = (await acknowledgementsOf(ctx, [notice.id], [team.id])).get(notice.id) ?? []
  if (teams.length === 0) {
    throw new Refusal('NoticeNotForTeam', `This notice is not for ${team.name}.`, {
      team: team.slug,
    })
  }
  const phase = noticePhase(notice, todayOf(ctx))
  if (!mayAcknowledge(phase))
    throw new Refusal('NoticeIsOver', 'This notice is not out.', { phase })
  return { notice, team }
}
