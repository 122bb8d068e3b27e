import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { insertAuditRow } from './store.ts'

export type Write = {
  /** Subject kind and what happened to it: "team.created". */
  readonly action: `${string}.${string}`
  readonly subject: string
  /** Null where there was nothing. Never a secret. */
  readonly before: unknown
  readonly after: unknown
}

/** Belongs to the transaction of the write it records. */
export async function recordWrite(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>,
  write: Write,
): Promise<void> {
  await insertAuditRow(ctx, {
    id: newId(),
    at: ctx.now,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.kind === 'system' ? null : ctx.actor.id,
    actorName: ctx.actor.name,
    action: write.action,
    subjectKind: write.action.slice(0, write.action.indexOf('.')),
    subjectName: write.subject,
    before: write.before,
    after: write.after,
    requestId: ctx.requestId,
  })
}
