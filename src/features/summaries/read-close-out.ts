import type { Input, Output } from '#api/endpoint.ts'
import { actionsNeedingOwnerOrDate } from '#features/actions/actions-needing-owner-or-date.ts'
import { mailIsSetUp } from '#features/notifications/send-mail.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import { recipientsOfReview } from '#features/reviews/list-recipients.ts'
import { attendanceOf, clockOf, questionsOf } from '#features/rooms/room-of-review.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { actionTold, keptInReview } from './kept-in-review.ts'
import { minutesOfTeams, spentMinutes } from './time-of-teams.ts'

type Read = typeof api.readCloseOut

export async function readCloseOut(ctx: Ctx, { params }: Input<Read>): Promise<Output<Read>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  const [kept, lacking, agenda, clock, attended, waiting, recipients] = await Promise.all([
    keptInReview(ctx, review),
    actionsNeedingOwnerOrDate(ctx, review.id),
    agendaOf(ctx, review.id),
    clockOf(ctx, review.id),
    attendanceOf(ctx, review.id),
    questionsOf(ctx, review.id, ['waiting']),
    recipientsOfReview(ctx, review),
  ])
  const teams = minutesOfTeams(agenda, clock, attended, ctx.now)
  return {
    actionsWithoutOwnerOrDate: lacking
      .filter(({ owner, dueOn }) => owner === null || dueOn === null)
      .map(actionTold),
    actions: kept.actions,
    parkedTopics: kept.topics,
    pairings: kept.pairings,
    waitingQuestions: waiting.length,
    teams: teams.map(({ teamId: _, ...team }) => team),
    bookedMinutes: review.bookedMinutes,
    spentMinutes: spentMinutes(clock, ctx.now),
    recipients,
    mailIsSetUp: mailIsSetUp(ctx.installation),
  }
}
