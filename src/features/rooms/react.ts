import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireTeamWork } from '#features/access/policy.ts'
import { offerHelp } from '#features/pairings/offer-help.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { publish } from './publish.ts'
import { insertReaction, type NewReaction, selectSameReaction } from './reaction-store.ts'
import { reviewOfOpenRoom } from './review-of-open-room.ts'

type React = typeof api.react

/** Said again by anybody of the team it is the same reaction. */
export async function react(ctx: Ctx, { params, body }: Input<React>): Promise<Output<React>> {
  const review = await reviewOfOpenRoom(ctx, params.cycle)
  const team = await teamBySlug(ctx, body.team)
  requireTeamWork(ctx.actor, team.id)
  const known = body.metric === null ? null : await metricByKey(ctx, body.metric)
  const item = (await agendaOf(ctx, review.id)).find(({ id }) => id === body.item)
  if (!item) throw new Refusal('ItemNotFound', 'This is not on the agenda any more.')
  const reaction: NewReaction = {
    id: body.id,
    kind: body.kind,
    itemId: item.id,
    teamId: team.id,
    metricId: known?.metricId ?? null,
    by: ctx.actor.name,
  }
  const isNew = await insertReaction(ctx, review.id, reaction)
  const said = await selectSameReaction(ctx, review.id, reaction)
  if (!said) throw new Error('A reaction that was said is gone')
  if (!isNew) return said
  if (isOffer(reaction, item.teamId)) {
    await offerHelp(ctx, {
      id: reaction.id,
      helperTeamId: team.id,
      helpedTeamId: item.teamId,
      text: `Offered in the review: ${known?.metric.name}`,
      metricId: reaction.metricId,
      reviewId: review.id,
    })
  }
  await publish(ctx, review.id, [{ part: 'reactions', key: said.id, value: said }])
  return said
}

/** “We can help” of another team with a metric is more than a sign: it waits for an answer. */
function isOffer({ kind, teamId, metricId }: NewReaction, helpedTeamId: string | null): boolean {
  const isForOthers = helpedTeamId !== null && helpedTeamId !== teamId
  return kind === 'can-help' && metricId !== null && isForOthers
}
