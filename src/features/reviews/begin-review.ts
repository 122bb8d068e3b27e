import { agendaFrom, withTeamsInOrder } from '#domain/agenda.ts'
import type { Instant } from '#domain/instant.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { ensureRoom } from '#features/rooms/open-room.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { replaceAgenda } from './agenda-store.ts'
import { insertDraw } from './draw-store.ts'
import { everyTeam } from './every-team.ts'
import { orderOfTeams } from './order-of-teams.ts'
import { reviewTemplateInForce } from './read-review-template.ts'
import { insertReview } from './store.ts'

type Beginning = {
  readonly startsAt: Instant
  readonly bookedMinutes?: number | undefined
  readonly place: string
  readonly facilitator: string | null
  readonly coFacilitator: string | null
}

/** With the agenda of the template and the teams as a fair draw orders them. False: it is planned already. */
export async function beginReview(
  ctx: Ctx,
  cycleKey: string,
  { startsAt, place, facilitator, coFacilitator, ...said }: Beginning,
): Promise<boolean> {
  const template = await reviewTemplateInForce(ctx)
  const review = {
    id: newId(),
    cycleKey,
    startsAt,
    bookedMinutes: said.bookedMinutes ?? template.bookedMinutes,
    place,
    facilitatorId: facilitator,
    coFacilitatorId: coFacilitator,
  }
  if (!(await insertReview(ctx, review))) return false
  const teams = await everyTeam(ctx)
  const slots = teams.map(({ slug }) => ({ team: slug, absent: false }))
  const draw = await orderOfTeams(ctx, cycleKey, slots, { mode: 'draw' })
  const named = teams.map(({ slug, name }) => ({ key: slug, name }))
  const agenda = withTeamsInOrder(agendaFrom(template, named, newId), draw.order)
  const ids = new Map(teams.map(({ slug, id }) => [slug, id]))
  await replaceAgenda(
    ctx,
    review.id,
    agenda.map(({ team, ...item }) => ({
      ...item,
      teamId: team === null ? null : (ids.get(team) ?? null),
    })),
  )
  await insertDraw(ctx, review.id, draw)
  await ensureRoom(ctx, review.id)
  const { id: _, ...after } = review
  await recordWrite(ctx, {
    action: 'review.planned',
    subject: `review ${cycleKey}`,
    before: null,
    after: { ...after, order: draw.order, seed: draw.seed },
  })
  return true
}
