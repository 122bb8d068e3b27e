import { sql } from 'kysely'
import type { Ctx } from '#platform/context.ts'

/** Answers how many there were. Locked in the order in which all writers lock. */
export async function freezeDrafts(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'now'>,
  cycleKey: string,
  readyBy: ReadonlyMap<string, string>,
): Promise<number> {
  const { numAffectedRows } = await sql`
    with draft as (
      select report.id, ready.name
      from report
      join unnest(${[...readyBy.keys()]}::uuid[], ${[...readyBy.values()]}::text[]) ready(team_id, name)
        on ready.team_id = report.team_id
      where organisation_id = ${ctx.organisation} and cycle_key = ${cycleKey} and state = 'draft'
      order by report.id
      for update of report
    )
    update report set state = 'ready', ready_at = ${ctx.now}, ready_by = draft.name
    from draft
    where report.organisation_id = ${ctx.organisation} and report.id = draft.id`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}

/** Answers how many there were. Locked in the order in which all writers lock. */
export async function presentReady(
  ctx: Pick<Ctx, 'db' | 'organisation'>,
  cycleKey: string,
  teamIds: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    with ready as (
      select id from report
      where organisation_id = ${ctx.organisation} and cycle_key = ${cycleKey}
        and team_id = any(${[...teamIds]}::uuid[]) and state = 'ready'
      order by id
      for update
    )
    update report set state = 'presented'
    from ready
    where report.organisation_id = ${ctx.organisation} and report.id = ready.id`.execute(ctx.db)
  return Number(numAffectedRows ?? 0)
}
