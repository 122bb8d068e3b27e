import type { Instant } from '#domain/instant.ts'
import type { Actor, Ctx } from '#platform/context.ts'

export type AuditRow = {
  id: string
  at: Instant
  actorKind: Actor['kind']
  actorId: string | null
  actorName: string
  action: string
  subjectKind: string
  subjectName: string
  before: unknown
  after: unknown
  requestId: string
}

export async function insertAuditRow(ctx: Pick<Ctx, 'db' | 'organisation'>, row: AuditRow) {
  await ctx.db
    .insertInto('audit_entry')
    .values({
      organisation_id: ctx.organisation,
      id: row.id,
      at: row.at,
      actor_kind: row.actorKind,
      actor_id: row.actorId,
      actor_name: row.actorName,
      action: row.action,
      subject_kind: row.subjectKind,
      subject_name: row.subjectName,
      before: JSON.stringify(row.before ?? null),
      after: JSON.stringify(row.after ?? null),
      request_id: row.requestId,
    })
    .execute()
}

export async function selectAuditRows(
  ctx: Ctx,
  filter: { subject?: string; search?: string; cursor?: string; limit: number },
): Promise<AuditRow[]> {
  let query = ctx.db
    .selectFrom('audit_entry')
    .select([
      'id',
      'at',
      'actor_kind as actorKind',
      'actor_id as actorId',
      'actor_name as actorName',
      'action',
      'subject_kind as subjectKind',
      'subject_name as subjectName',
      'before',
      'after',
      'request_id as requestId',
    ])
    .where('organisation_id', '=', ctx.organisation)
  if (filter.subject) query = query.where('subject_kind', '=', filter.subject)
  if (filter.search) {
    const like = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb('subject_name', 'ilike', like),
        eb('actor_name', 'ilike', like),
        eb('action', 'ilike', like),
      ]),
    )
  }
  if (filter.cursor) query = query.where('id', '<', filter.cursor)
  return query
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}
