import type { AgendaItem } from './review.ts'

/** The same agenda with one item a place further up or down. */
export function movedAgenda(
  agenda: readonly AgendaItem[],
  item: AgendaItem,
  by: -1 | 1,
): readonly AgendaItem[] {
  const at = agenda.findIndex(({ id }) => id === item.id)
  const other = agenda[at + by]
  if (at === -1 || !other) return agenda
  return agenda.map((one, place) => (place === at ? other : place === at + by ? item : one))
}
