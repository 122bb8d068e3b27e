import { collidingFields, type FieldChange } from '#domain/action-change.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadCtx } from './action-answer.ts'
import type { ActionRow } from './action-list-store.ts'
import { changesAfter } from './history-store.ts'

/** Throws ActionChanged when a field that is wanted otherwise was changed since the caller read it. */
export async function refuseUnseenChange(
  ctx: ReadCtx,
  action: ActionRow,
  seen: number,
  wanted: readonly FieldChange[],
): Promise<void> {
  if (seen >= action.revision) return
  const unseen = await changesAfter(ctx, action.id, seen)
  const fields = collidingFields(
    wanted,
    unseen.map((change) => change.fields),
  )
  if (fields.length === 0) return
  const names = [...new Set(unseen.map(({ by }) => by))].join(', ')
  throw new Refusal(
    'ActionChanged',
    `${names} changed this meanwhile. Look at what it says now, then change it again if need be.`,
    { revision: action.revision, fields, changes: unseen },
  )
}
