import type { Input, Output } from '#api/endpoint.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireWorkForAll } from '#features/access/policy.ts'
import { presentPerson } from '#features/access/read-person.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { beginReview } from './begin-review.ts'
import {
  type ReviewRecord,
  requireNotClosed,
  requireSamePlan,
  reviewOfCycle,
} from './find-review.ts'
import { requirePlanning } from './require-planning.ts'
import { reviewNow } from './review-answer.ts'
import { lockReview, movePlanOn, reviewByCycle } from './store.ts'
import { tellPlan } from './tell-plan.ts'

type Plan = typeof api.planReview
type Body = Input<Plan>['body']

/** The same plan sent again changes nothing. */
export async function planReview(ctx: Ctx, { params, body }: Input<Plan>): Promise<Output<Plan>> {
  const cycle = await cycleByKey(ctx, params.cycle)
  await lockReview(ctx, cycle.key)
  const planned = await reviewByCycle(ctx, cycle.key)
  if (planned) {
    await changePlan(ctx, planned, body)
  } else {
    requireWorkForAll(ctx.actor)
    requireSamePlan(0, body.revision)
    await requireFacilitators(ctx, body)
    const isNew = await beginReview(ctx, cycle.key, body)
    if (!isNew) await changePlan(ctx, await reviewOfCycle(ctx, cycle.key), body)
  }
  return reviewNow(ctx, cycle.key)
}

async function changePlan(ctx: Ctx, review: ReviewRecord, body: Body): Promise<void> {
  await requirePlanning(ctx, review)
  requireNotClosed(review)
  const before = planOf(review)
  const after = { ...before, ...planOf({ ...body, ...idsOf(body) }) }
  if (JSON.stringify(after) === JSON.stringify(before)) return
  requireSamePlan(review.revision, body.revision)
  await requireFacilitators(ctx, body, review)
  await movePlanOn(ctx, review.id, {
    starts_at: after.startsAt,
    booked_minutes: after.bookedMinutes,
    place: after.place,
    facilitator_id: after.facilitatorId,
    co_facilitator_id: after.coFacilitatorId,
  })
  await recordWrite(ctx, {
    action: 'review.changed',
    subject: `review ${review.cycleKey}`,
    before,
    after,
  })
  await tellPlan(ctx, review.cycleKey, ['state', 'seat'])
}

function idsOf({ facilitator, coFacilitator }: Body) {
  return { facilitatorId: facilitator, coFacilitatorId: coFacilitator }
}

type Planned = Pick<ReviewRecord, 'startsAt' | 'place' | 'facilitatorId' | 'coFacilitatorId'>

/** What the caller leaves out stays. */
function planOf(plan: Planned & { readonly bookedMinutes?: number | undefined }) {
  const { startsAt, bookedMinutes, place, facilitatorId, coFacilitatorId } = plan
  const booked = bookedMinutes === undefined ? {} : { bookedMinutes }
  return { startsAt, place, facilitatorId, coFacilitatorId, ...booked }
}

/** Who was named before may have left since. */
async function requireFacilitators(ctx: Ctx, body: Body, review?: ReviewRecord): Promise<void> {
  const { facilitator, coFacilitator } = body
  if (facilitator !== null && facilitator === coFacilitator) {
    throw new Refusal('SameFacilitatorTwice', 'Name somebody else as co-facilitator, or nobody.')
  }
  const named = [review?.facilitatorId, review?.coFacilitatorId]
  for (const person of [facilitator, coFacilitator]) {
    if (person !== null && !named.includes(person)) await presentPerson(ctx, person)
  }
}
