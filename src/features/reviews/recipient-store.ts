import { sql } from 'kysely'
import type { ReviewCtx } from './store.ts'

/** People of teams that are not archived, and these people beside them; without those who left or were made up. */
export async function recipientsOf(
  ctx: ReviewCtx,
  personIds: readonly string[],
): Promise<{ name: string; address: string }[]> {
  const { rows } = await sql<{ name: string; address: string }>`
    select person.name, person.email as address
    from person
    where person.organisation_id = ${ctx.organisation} and person.left_at is null
      and person.account_id is not null
      and (person.id = any(${[...personIds]}::uuid[]) or exists (
        select from membership
        join team on team.organisation_id = membership.organisation_id
          and team.id = membership.team_id
        where membership.organisation_id = person.organisation_id
          and membership.person_id = person.id and team.archived_at is null))
    order by person.name, person.id`.execute(ctx.db)
  return rows
}

export async function mailboxOf(ctx: ReviewCtx, personId: string) {
  return ctx.db
    .selectFrom('person')
    .select(['name', 'email as address'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', personId)
    .executeTakeFirst()
}
