import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { type ActionState, actionStates, finishedStates, unfinishedStates } from '#domain/action.ts'
import { reviewsUntilEffect } from '#domain/action-effect.ts'
import { Refusal } from '#domain/refusal.ts'
import { personIdOf } from '#features/access/policy.ts'
import { closedReviews } from '#features/reviews/closed-reviews.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import { answerActions, todayOf } from './action-answer.ts'
import { type ActionRow, actionsPage, type EffectBounds } from './action-list-store.ts'
import type * as api from './api.ts'

type List = typeof api.listActions
type Query = Input<List>['query']

export async function listActions(ctx: Ctx, { query }: Input<List>): Promise<Output<List>> {
  const isDue = query.effectDue === 'true'
  const bounds = isDue ? await effectBounds(ctx) : null
  if (isDue && bounds === null) return { items: [], next: null }
  const rows = await actionsPage(ctx, {
    teamId: query.team === undefined ? undefined : (await teamBySlug(ctx, query.team)).id,
    states: isDue ? ['done'] : statesOf(query.state),
    kind: query.kind,
    ownerId: query.mine === 'true' ? personIdOf(ctx.actor) : undefined,
    dueBefore: query.overdue === 'true' ? todayOf(ctx) : undefined,
    lacking: query.lacking === 'true',
    effectDue: bounds ?? undefined,
    search: query.search || undefined,
    after: query.cursor === undefined ? undefined : afterCursor(query.cursor),
    limit: query.limit,
  })
  const { items, next } = page(rows, query.limit, cursorOf)
  return { items: await answerActions(ctx, items), next }
}

function statesOf(wanted: Query['state']): readonly ActionState[] {
  if (wanted === 'all') return actionStates
  if (wanted === 'unfinished') return unfinishedStates
  return wanted === 'finished' ? finishedStates : [wanted]
}

/** Null while too few reviews have been held. */
async function effectBounds(ctx: Ctx): Promise<EffectBounds | null> {
  const reviews = await closedReviews(ctx, reviewsUntilEffect)
  const [newest, enough] = [reviews[0], reviews[reviewsUntilEffect - 1]]
  return newest && enough ? { newest: newest.closedAt, enough: enough.closedAt } : null
}

const noDay = '9999-12-31'

function cursorOf({ id, dueOn, teamName }: ActionRow): string {
  return `${id} ${dueOn ?? noDay} ${teamName ?? ''}`
}

function afterCursor(cursor: string) {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{4}-\d\d-\d\d) (.*)$/s.exec(
    cursor,
  )
  const [, id, dueOn, team] = match ?? []
  if (!id || !dueOn || team === undefined || Number.isNaN(Date.parse(dueOn))) {
    throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  }
  return { id, dueOn, team }
}
