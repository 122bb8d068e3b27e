import type { z } from 'zod'
import { personIdOf } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import type * as api from './api.ts'
import type { ToldWinRow } from './told-store.ts'

export type ToldWin = z.output<typeof api.ToldWin>

/** As this caller sees it. */
export function toldWinAnswer(row: ToldWinRow, actor: Actor): ToldWin {
  const { teamId: _, reviewId, actionId, tellerId, thankedBy, thanks, ...told } = row
  const person = personIdOf(actor)
  return {
    ...told,
    action: actionId,
    inReview: reviewId !== null,
    own: person !== null && tellerId === person,
    thanks: { ...thanks, own: person !== null && thankedBy.includes(person) },
  }
}
