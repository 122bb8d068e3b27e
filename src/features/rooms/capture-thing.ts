import type { Input, Output } from '#api/endpoint.ts'
import { personIdOf } from '#features/access/policy.ts'
import { presentPerson } from '#features/access/read-person.ts'
import { countVoice } from '#features/facilitation/note-voice.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { holdReview, requireNotClosed } from '#features/reviews/find-review.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { insertCapture, saveSubject, selectCapture } from './capture-store.ts'
import { keepCaptured } from './keep-captured.ts'
import { publish } from './publish.ts'
import type { Capture as Captured } from './room-answer.ts'

type Capture = typeof api.captureThing

export async function captureThing(
  ctx: Ctx,
  { params, body }: Input<Capture>,
): Promise<Output<Capture>> {
  // Held, so that nothing is captured behind the back of the summary that is being written.
  const review = await holdReview(ctx, params.cycle)
  requireNotClosed(review)
  const { id, kind, text } = body
  const team = body.team === null ? null : await teamBySlug(ctx, body.team)
  const helper = body.helper === null ? null : await teamBySlug(ctx, body.helper)
  const known = body.metric === null ? null : await metricByKey(ctx, body.metric)
  if (body.owner !== null) await presentPerson(ctx, body.owner)
  const [teamId, metricId] = [team?.id ?? null, known?.metricId ?? null]
  const [by, byId] = [ctx.actor.name, personIdOf(ctx.actor)]
  const itemId = await itemOfAgenda(ctx, review.id, body.item)
  const isNew = await insertCapture(ctx, review.id, {
    ...{ id, kind, text, subjectId: id, itemId, teamId, metricId, by, byId },
  })
  if (!isNew) return captured(ctx, review.id, id)
  const subjectId = await keepCaptured(ctx, review, {
    ...body,
    teamId,
    metricId,
    helperId: helper?.id ?? null,
    pillar: known?.metric.pillar ?? null,
  })
  if (subjectId !== id) await saveSubject(ctx, review.id, { id, subjectId })
  if (byId !== null && review.state === 'live') await countVoice(ctx, review.id, byId)
  const capture = await captured(ctx, review.id, id)
  await publish(ctx, review.id, [{ part: 'captures', key: id, value: capture }])
  return capture
}

/** What was typed is not lost with an item that was taken off the agenda meanwhile. */
async function itemOfAgenda(ctx: Ctx, reviewId: string, itemId: string | null) {
  if (itemId === null) return null
  const agenda = await agendaOf(ctx, reviewId)
  return agenda.some(({ id }) => id === itemId) ? itemId : null
}

async function captured(ctx: Ctx, reviewId: string, id: string): Promise<Captured> {
  const capture = await selectCapture(ctx, reviewId, id)
  if (!capture) throw new Error(`Capture ${id} was kept and is gone`)
  return capture
}
