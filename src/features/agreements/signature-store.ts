import { sql } from 'kysely'
import type { Signature } from '#domain/agreement.ts'
import type { Instant } from '#domain/instant.ts'
import type { Ctx } from '#platform/context.ts'
import type { AgreementCtx } from './store.ts'

/** The newest version that the person signed. */
export async function lastSignature(
  ctx: AgreementCtx,
  personId: string,
): Promise<Signature | null> {
  const row = await ctx.db
    .selectFrom('agreement_signature')
    .select(['number as version', 'signed_at as at'])
    .where('organisation_id', '=', ctx.organisation)
    .where('person_id', '=', personId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** False when the person had signed it already. */
export async function insertSignature(
  ctx: Ctx,
  { personId, number }: { readonly personId: string; readonly number: number },
): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto('agreement_signature')
    .values({
      organisation_id: ctx.organisation,
      person_id: personId,
      number,
      signed_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function countSignatures(ctx: AgreementCtx, number: number) {
  const { rows } = await sql<{ signed: number; people: number }>`
    select count(*)::int as people, count(signature.person_id)::int as signed
    from person left join agreement_signature signature
      on signature.organisation_id = person.organisation_id
      and signature.person_id = person.id and signature.number = ${number}
    where person.organisation_id = ${ctx.organisation}
      and person.left_at is null and person.role <> 'sponsor'`.execute(ctx.db)
  return rows[0] ?? { signed: 0, people: 0 }
}

type Signer = { id: string; name: string; version: number | null; at: Instant | null }
export type TeamSigners = { id: string; slug: string; name: string; people: Signer[] }

/** Those who may sign, by name, each with the newest version that was signed. */
const signers = sql`
  json_agg(json_build_object('id', person.id, 'name', person.name, 'version', last.number,
    'at', to_char(last.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    order by person.name, person.id)`
const lastOfPerson = sql`
  left join lateral (
    select number, signed_at from agreement_signature
    where organisation_id = person.organisation_id and person_id = person.id
    order by number desc limit 1) last on true`
const mayWork = sql`person.left_at is null and person.role <> 'sponsor'`

export type TeamsAfter = { readonly name: string; readonly id: string }

/** Teams by name, and one row more than asked for. */
export async function signersOfTeams(
  ctx: AgreementCtx,
  filter: { readonly after?: TeamsAfter; readonly limit: number },
): Promise<TeamSigners[]> {
  const { after } = filter
  const behind = after ? sql`and (team.name, team.id) > (${after.name}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<TeamSigners>`
    select team.id, team.slug, team.name, coalesce((
      select ${signers} from membership
      join person on person.organisation_id = membership.organisation_id
        and person.id = membership.person_id ${lastOfPerson}
      where membership.organisation_id = team.organisation_id and membership.team_id = team.id
        and ${mayWork}), '[]') as people
    from team
    where team.organisation_id = ${ctx.organisation} and team.archived_at is null ${behind}
    order by team.name, team.id limit ${filter.limit + 1}`.execute(ctx.db)
  return rows
}

export async function signersWithoutTeam(ctx: AgreementCtx): Promise<Signer[]> {
  const { rows } = await sql<{ people: Signer[] | null }>`
    select ${signers} as people from person ${lastOfPerson}
    where person.organisation_id = ${ctx.organisation} and ${mayWork} and not exists (
      select from membership join team on team.organisation_id = membership.organisation_id
        and team.id = membership.team_id
      where membership.organisation_id = person.organisation_id
        and membership.person_id = person.id and team.archived_at is null)`.execute(ctx.db)
  return rows[0]?.people ?? []
}
