import type { Input, Output } from '#api/endpoint.ts'
import { type AgendaFault, agendaFault, type PlannedItem } from '#domain/agenda.ts'
import { Refusal } from '#domain/refusal.ts'
import { itemOn } from '#domain/review-clock.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { clockOf } from '#features/rooms/room-of-review.ts'
import { teamsBySlugs } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { type AgendaItemRecord, agendaOf } from './agenda-of-review.ts'
import { replaceAgenda } from './agenda-store.ts'
import type * as api from './api.ts'
import { insertDraw } from './draw-store.ts'
import { holdReview, requireNotClosed, requireSamePlan } from './find-review.ts'
import { orderOfTeams } from './order-of-teams.ts'
import { requirePlanning } from './require-planning.ts'
import { reviewNow } from './review-answer.ts'
import { movePlanOn } from './store.ts'
import { tellPlan } from './tell-plan.ts'

type Arrange = typeof api.arrangeAgenda

/** The same agenda sent again changes nothing; teams in another order than before are one by hand. */
export async function arrangeAgenda(
  ctx: Ctx,
  { params, body }: Input<Arrange>,
): Promise<Output<Arrange>> {
  const review = await holdReview(ctx, params.cycle)
  await requirePlanning(ctx, review)
  requireNotClosed(review)
  const before = (await agendaOf(ctx, review.id)).map(plannedItem)
  if (JSON.stringify(body.items.map(inKeyOrder)) === JSON.stringify(before.map(inKeyOrder))) {
    return reviewNow(ctx, params.cycle)
  }
  requireSamePlan(review.revision, body.revision)
  const slugs = body.items.flatMap(({ team }) => team ?? [])
  const teams = new Map((await teamsBySlugs(ctx, slugs)).map(({ slug, id }) => [slug, id]))
  requireFit(body.items, before, await itemsThatWereOn(ctx, review.id))
  await replaceAgenda(
    ctx,
    review.id,
    body.items.map(({ team, ...item }) => ({
      ...item,
      teamId: team === null ? null : (teams.get(team) ?? null),
    })),
  )
  const isByHand = inAnotherOrder(body.items, before)
  if (isByHand) {
    const slots = slugs.map((team) => ({ team, absent: false }))
    const ordering = { mode: 'hand', order: slugs } as const
    await insertDraw(ctx, review.id, await orderOfTeams(ctx, review.cycleKey, slots, ordering))
  }
  await movePlanOn(ctx, review.id, isByHand ? { order_mode: 'hand' } : {})
  await recordWrite(ctx, {
    action: 'agenda.arranged',
    subject: `review ${review.cycleKey}`,
    before,
    after: body.items,
  })
  await tellPlan(ctx, review.cycleKey, ['agenda'])
  return reviewNow(ctx, params.cycle)
}

function plannedItem({ teamId: _, team, ...item }: AgendaItemRecord): PlannedItem {
  return { ...item, team: team?.slug ?? null }
}

function inKeyOrder({ id, kind, title, team, minutes, absent }: PlannedItem) {
  return [id, kind, title, team, minutes, absent]
}

async function itemsThatWereOn(ctx: Ctx, reviewId: string): Promise<Set<string>> {
  const clock = await clockOf(ctx, reviewId)
  const timed = Object.entries(clock.times).filter(([, { spentMs }]) => spentMs > 0)
  return new Set([...timed.map(([id]) => id), itemOn(clock) ?? ''])
}

/** Whether teams that were on the agenda before stand one after the other as they did not. */
function inAnotherOrder(items: readonly PlannedItem[], before: readonly PlannedItem[]): boolean {
  const now = items.flatMap(({ team }) => team ?? [])
  const then = before.flatMap(({ team }) => team ?? [])
  const stayed = (list: readonly string[], other: readonly string[]) =>
    list.filter((team) => other.includes(team)).join(' ')
  return stayed(now, then) !== stayed(then, now)
}

const sentences: Record<AgendaFault, string> = {
  'item-twice': 'An item stands in the agenda twice.',
  'team-twice': 'A team stands in the agenda twice.',
  'team-missing': 'An item of a team needs its team.',
  'team-misplaced': 'Only an item of the kind “team” has a team.',
  'absent-without-team': 'Only a team can be absent.',
  'item-was-on': 'Items that were on stay where they are. Move the coming ones only.',
}

function requireFit(
  items: readonly PlannedItem[],
  before: readonly PlannedItem[],
  wasOn: ReadonlySet<string>,
): void {
  const fault = agendaFault(items, before, wasOn)
  if (fault !== null) throw new Refusal('AgendaNotFit', sentences[fault], { fault })
}
