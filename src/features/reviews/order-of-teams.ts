import { randomBytes } from 'node:crypto'
import { drawOrder } from '#domain/draw.ts'
import { Refusal } from '#domain/refusal.ts'
import { rotaOrder } from '#domain/rota.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { agendaOf } from './agenda-of-review.ts'
import { type DrawRow, weightsBefore } from './draw-store.ts'
import { type ReviewCtx, reviewsPage } from './store.ts'

type Slot = { readonly team: string; readonly absent: boolean }
type Ordering =
  | { readonly mode: 'draw' | 'rota' }
  | { readonly mode: 'hand'; readonly order: readonly string[] }

/** How the teams of a review's agenda, by slug, come to stand one after the other. */
export async function orderOfTeams(
  ctx: Ctx,
  cycleKey: string,
  slots: readonly Slot[],
  ordering: Ordering,
): Promise<DrawRow> {
  const teams = slots.map(({ team }) => team)
  const made = { id: newId(), by: ctx.actor.name, at: ctx.now, mode: ordering.mode }
  const unweighted = { seed: '', weightsBefore: {}, weightsAfter: {} }
  if (ordering.mode === 'hand') {
    requireEveryTeamOnce(ordering.order, teams)
    return { ...made, ...unweighted, order: ordering.order }
  }
  if (ordering.mode === 'rota') {
    const before = await slotsBefore(ctx, cycleKey)
    const order = rotaOrder({
      previous: before.map(({ team }) => team),
      absentThen: new Set(before.filter(({ absent }) => absent).map(({ team }) => team)),
      teams,
    })
    return { ...made, ...unweighted, order }
  }
  const seed = randomBytes(8).toString('hex')
  const { order, before, after } = drawOrder({
    teams,
    absent: new Set(slots.filter(({ absent }) => absent).map(({ team }) => team)),
    weights: new Map(Object.entries(await weightsBefore(ctx, cycleKey))),
    seed,
  })
  const [weightsAtFirst, weightsAfter] = [Object.fromEntries(before), Object.fromEntries(after)]
  return { ...made, seed, order, weightsBefore: weightsAtFirst, weightsAfter }
}

function requireEveryTeamOnce(order: readonly string[], teams: readonly string[]): void {
  const missing = teams.filter((team) => !order.includes(team))
  const unknown = order.filter((team, place) => {
    return !teams.includes(team) || order.indexOf(team) !== place
  })
  if (missing.length === 0 && unknown.length === 0) return
  throw new Refusal('OrderNotFit', 'Name every team of the agenda once.', { missing, unknown })
}

/** The teams of the newest review before this cycle, in the order that it had. */
async function slotsBefore(ctx: ReviewCtx, cycleKey: string): Promise<Slot[]> {
  const [review] = await reviewsPage(ctx, { before: cycleKey, limit: 1 })
  const agenda = review ? await agendaOf(ctx, review.id) : []
  return agenda.flatMap(({ team, absent }) => (team ? [{ team: team.slug, absent }] : []))
}
