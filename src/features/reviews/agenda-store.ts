import { sql } from 'kysely'
import type { AgendaKind } from '#domain/agenda.ts'
import type { ReviewCtx } from './store.ts'

export type AgendaRow = {
  readonly id: string
  readonly kind: AgendaKind
  readonly title: string
  readonly teamId: string | null
  readonly team: { readonly slug: string; readonly name: string } | null
  readonly minutes: number
  /** Announced beforehand: the item stays, and is passed over. */
  readonly absent: boolean
}

/** By review id, each in order. */
export async function agendasOf(
  ctx: ReviewCtx,
  reviewIds: readonly string[],
): Promise<Map<string, AgendaRow[]>> {
  if (reviewIds.length === 0) return new Map()
  const { rows } = await sql<AgendaRow & { reviewId: string }>`
    select review_id as "reviewId", agenda_item.id, kind, title, team_id as "teamId", minutes, absent,
      case when team.id is not null then json_build_object('slug', slug, 'name', name) end as team
    from agenda_item
    left join team on team.organisation_id = agenda_item.organisation_id and team.id = team_id
    where agenda_item.organisation_id = ${ctx.organisation}
      and review_id = any(${[...reviewIds]}::uuid[])
    order by review_id, position`.execute(ctx.db)
  const agendas = new Map<string, AgendaRow[]>(reviewIds.map((id) => [id, []]))
  for (const { reviewId, ...item } of rows) agendas.get(reviewId)?.push(item)
  return agendas
}

/** The whole agenda as it is from now on. */
export async function replaceAgenda(
  ctx: ReviewCtx,
  reviewId: string,
  items: readonly Omit<AgendaRow, 'team'>[],
) {
  await ctx.db
    .deleteFrom('agenda_item')
    .where('organisation_id', '=', ctx.organisation)
    .where('review_id', '=', reviewId)
    .execute()
  const rows = items.map((item, position) => ({ ...item, position }))
  await sql`
    insert into agenda_item (organisation_id, review_id, id, position, kind, title, team_id, minutes,
      absent)
    select ${ctx.organisation}, ${reviewId}, id, position, kind, title, "teamId", minutes, absent
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as item (id uuid, position integer,
      kind text, title text, "teamId" uuid, minutes integer, absent boolean)`.execute(ctx.db)
}
