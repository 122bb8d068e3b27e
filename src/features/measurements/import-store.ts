import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

export async function insertImport(
  ctx: Ctx,
  made: {
    readonly id: string
    readonly teamId: string
    readonly name: string
    readonly rows: number
  },
) {
  await ctx.db
    .insertInto('measurement_import')
    .values({
      organisation_id: ctx.organisation,
      id: made.id,
      team_id: made.teamId,
      name: made.name,
      rows: made.rows,
      imported_by: ctx.actor.name,
      imported_at: ctx.now,
    })
    .execute()
}

/** What the work answers, when everything that it stored is undone. */
export async function withoutStoring<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint before_trying`.execute(ctx.db)
  const answer = await work()
  await sql`rollback to savepoint before_trying`.execute(ctx.db)
  return answer
}
