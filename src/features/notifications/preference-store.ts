import { sql } from 'kysely'
import type { MailKind } from '#domain/mail-kind.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Way } from './way-out.ts'

type Place = Pick<Ctx, 'db' | 'organisation'>

export async function optOutsOf(ctx: Place, personId: string): Promise<MailKind[]> {
  const rows = await ctx.db
    .selectFrom('mail_opt_out')
    .select('kind')
    .where('organisation_id', '=', ctx.organisation)
    .where('person_id', '=', personId)
    .execute()
  return rows.map((row) => row.kind)
}

export async function insertOptOut(
  ctx: Place & Pick<Ctx, 'now'>,
  personId: string,
  kind: MailKind,
) {
  await ctx.db
    .insertInto('mail_opt_out')
    .values({
      organisation_id: ctx.organisation,
      person_id: personId,
      kind,
      since: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteOptOut(ctx: Place, personId: string, kind: MailKind) {
  await ctx.db
    .deleteFrom('mail_opt_out')
    .where('organisation_id', '=', ctx.organisation)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .execute()
}

export async function recipientById(ctx: Place, personId: string) {
  return ctx.db
    .selectFrom('person')
    .select(['name', 'email as address'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

/** The person that a link of ours names, when the organisation is still there. */
export async function personOfWay(db: Database, way: Way) {
  return db
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'organisation.id as organisation',
      'organisation.name as organisationName',
      'person.id as personId',
      'person.name as personName',
    ])
    .where(sql<boolean>`person.organisation_id = ${way.organisation}::uuid`)
    .where('person.id', '=', way.person)
    .executeTakeFirst()
}
