import type { MembershipRole } from '#domain/role.ts'
import type { Ctx } from '#platform/context.ts'

type Place = { readonly teamId: string; readonly personId: string }

/** Answers the role that the person had in the team before, if any. */
export async function saveMembership(
  ctx: Ctx,
  { teamId, personId }: Place,
  role: MembershipRole,
): Promise<MembershipRole | null> {
  const before = await ctx.db
    .selectFrom('membership')
    .select('role')
    .where('organisation_id', '=', ctx.organisation)
    .where('team_id', '=', teamId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  await ctx.db
    .insertInto('membership')
    .values({
      organisation_id: ctx.organisation,
      team_id: teamId,
      person_id: personId,
      role,
      since: ctx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'team_id', 'person_id']).doUpdateSet({ role }),
    )
    .execute()
  return before?.role ?? null
}

/** Answers the role that ended; null when the person was not in the team. */
export async function deleteMembership(
  ctx: Ctx,
  { teamId, personId }: Place,
): Promise<MembershipRole | null> {
  const deleted = await ctx.db
    .deleteFrom('membership')
    .where('organisation_id', '=', ctx.organisation)
    .where('team_id', '=', teamId)
    .where('person_id', '=', personId)
    .returning('role')
    .executeTakeFirst()
  return deleted?.role ?? null
}

/** A role that is held already stays. */
export async function insertMemberships(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  joining: { personId: string; role: MembershipRole; teamIds: readonly string[] },
) {
  if (joining.teamIds.length === 0) return
  const rows = joining.teamIds.map((teamId) => ({
    organisation_id: ctx.organisation,
    team_id: teamId,
    person_id: joining.personId,
    role: joining.role,
    since: ctx.now,
  }))
  await ctx.db
    .insertInto('membership')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
