import type { ActionKind, ActionState } from '#domain/action.ts'
import type { Day, Instant } from '#domain/instant.ts'
import type { Pillar } from '#domain/pillar.ts'
import type { Ctx } from '#platform/context.ts'

/** Enough to read actions, for a request as for a job. */
export type ActionCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

export type NewAction = {
  readonly id: string
  readonly text: string
  readonly kind: ActionKind
  readonly teamId: string | null
  readonly ownerId: string | null
  readonly dueOn: Day | null
  readonly pillar: Pillar | null
  readonly metricId: string | null
  readonly link: string | null
  readonly reviewId: string | null
  readonly reportId: string | null
}

/** False when there is an action with this id already. */
export async function insertAction(ctx: Ctx, action: NewAction): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('action')
    .values({
      organisation_id: ctx.organisation,
      id: action.id,
      text: action.text,
      kind: action.kind,
      team_id: action.teamId,
      owner_id: action.ownerId,
      due_on: action.dueOn,
      pillar: action.pillar,
      metric_id: action.metricId,
      link: action.link,
      review_id: action.reviewId,
      report_id: action.reportId,
      opened_by: ctx.actor.name,
      opened_at: ctx.now,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Holds the row until the transaction ends, so that changes come one after another. */
export async function lockAction(ctx: ActionCtx, id: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('action')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export type ActionUpdate = {
  readonly text?: string
  readonly kind?: ActionKind
  readonly state?: ActionState
  readonly reason?: string
  readonly team_id?: string | null
  readonly owner_id?: string | null
  readonly due_on?: Day | null
  readonly pillar?: Pillar | null
  readonly metric_id?: string | null
  readonly link?: string | null
  readonly closed_at?: Instant | null
}

export async function updateAction(
  ctx: ActionCtx,
  id: string,
  revision: number,
  update: ActionUpdate,
) {
  await ctx.db
    .updateTable('action')
    .set({ ...update, revision })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

export async function deleteAction(ctx: ActionCtx, id: string) {
  await ctx.db
    .deleteFrom('action')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}
