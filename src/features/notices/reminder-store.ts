import { sql } from 'kysely'
import type { Day } from '#domain/instant.ts'
import type { OrganisationId } from '#domain/organisation.ts'
import type { Ctx, OrganisationInForce } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { NoticeCtx } from './store.ts'

export type OrganisationToRemind = OrganisationInForce & { readonly organisation: OrganisationId }

/** Those with a notice in force on this day or the next, as somewhere it is the next day already. */
export async function organisationsWithNotices(
  db: Database,
  upTo: Day,
): Promise<OrganisationToRemind[]> {
  return db
    .selectFrom('organisation')
    .select(['id as organisation', 'slug', 'name', 'time_zone as timeZone', 'currency'])
    .where('sample', '=', false)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('notice')
          .select('notice.id')
          .whereRef('notice.organisation_id', '=', 'organisation.id')
          .where('notice.state', '=', 'published')
          .where('notice.effective_on', '<=', upTo),
      ),
    )
    .orderBy('id')
    .execute()
}

/** Answers those of the teams that were not reminded on this occasion before. */
export async function insertReminders(
  ctx: Ctx,
  notice: string,
  teamIds: readonly string[],
  occasion: string,
): Promise<Set<string>> {
  if (teamIds.length === 0) return new Set()
  const { rows } = await sql<{ teamId: string }>`
    insert into notice_reminder (organisation_id, notice_id, team_id, occasion, recipients,
      reminded_by, reminded_at)
    select ${ctx.organisation}, ${notice}, team.id, ${occasion},
      (select count(*) from (${leadsOf(ctx)}) as lead where lead."teamId" = team.id),
      ${ctx.actor.name}, ${ctx.now}
    from unnest(${[...teamIds].sort()}::uuid[]) as team (id)
    on conflict do nothing
    returning team_id as "teamId"`.execute(ctx.db)
  return new Set(rows.map(({ teamId }) => teamId))
}

/** Principal engineers and delivery leads of the teams, each once. */
export async function leadsOfTeams(
  ctx: NoticeCtx,
  teamIds: readonly string[],
): Promise<{ name: string; address: string }[]> {
  if (teamIds.length === 0) return []
  const { rows } = await sql<{ name: string; address: string }>`
    select distinct name, address from (${leadsOf(ctx)}) as lead
    where lead."teamId" = any(${[...teamIds]}::uuid[]) order by address`.execute(ctx.db)
  return rows
}

function leadsOf(ctx: NoticeCtx) {
  return sql`select membership.team_id as "teamId", person.name, person.email as address
    from membership join person on person.organisation_id = membership.organisation_id
      and person.id = membership.person_id
    where membership.organisation_id = ${ctx.organisation} and person.left_at is null
      and membership.role in ('principal-engineer', 'delivery-lead')`
}
