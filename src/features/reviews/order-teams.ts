import type { Input, Output } from '#api/endpoint.ts'
import { withTeamsInOrder } from '#domain/agenda.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { agendaOf } from './agenda-of-review.ts'
import { replaceAgenda } from './agenda-store.ts'
import type * as api from './api.ts'
import { type DrawRow, drawsOf, insertDraw } from './draw-store.ts'
import { holdReview, requireNotClosed, requireSamePlan, reviewOfCycle } from './find-review.ts'
import { orderOfTeams } from './order-of-teams.ts'
import { requirePlanning } from './require-planning.ts'
import { reviewNow } from './review-answer.ts'
import { movePlanOn } from './store.ts'
import { tellPlan } from './tell-plan.ts'

type Order = typeof api.orderTeams

export async function orderTeams(ctx: Ctx, { params, body }: Input<Order>): Promise<Output<Order>> {
  const review = await holdReview(ctx, params.cycle)
  await requirePlanning(ctx, review)
  requireNotClosed(review)
  if (review.state === 'live') {
    throw new Refusal('ReviewIsLive', 'The review runs. Move the coming teams by hand.')
  }
  requireSamePlan(review.revision, body.revision)
  const agenda = (await agendaOf(ctx, review.id)).map((item) => ({
    item,
    team: item.team?.slug ?? null,
  }))
  const slots = agenda.flatMap(({ item, team }) =>
    team === null ? [] : [{ team, absent: item.absent }],
  )
  const ordering =
    body.mode === 'hand' ? { mode: body.mode, order: body.order ?? [] } : { mode: body.mode }
  const draw = await orderOfTeams(ctx, review.cycleKey, slots, ordering)
  const ordered = withTeamsInOrder(agenda, draw.order)
  await replaceAgenda(
    ctx,
    review.id,
    ordered.map(({ item: { team: _, ...item } }) => item),
  )
  await insertDraw(ctx, review.id, draw)
  await movePlanOn(ctx, review.id, { order_mode: body.mode })
  await recordWrite(ctx, {
    action: 'agenda.ordered',
    subject: `review ${review.cycleKey}`,
    before: slots.map(({ team }) => team),
    after: { mode: draw.mode, seed: draw.seed, order: draw.order },
  })
  await tellPlan(ctx, review.cycleKey, ['agenda'])
  return { review: await reviewNow(ctx, params.cycle), draw: drawTold(draw) }
}

type List = typeof api.listOrderDraws

export async function listOrderDraws(ctx: Ctx, { params }: Input<List>): Promise<Output<List>> {
  const review = await reviewOfCycle(ctx, params.cycle)
  return { items: (await drawsOf(ctx, review.id)).map(drawTold) }
}

function drawTold({ order, weightsBefore, weightsAfter, ...draw }: DrawRow) {
  return {
    ...draw,
    order: [...order],
    weightsBefore: { ...weightsBefore },
    weightsAfter: { ...weightsAfter },
  }
}
