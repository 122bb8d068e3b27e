import { currentItem } from '#features/rooms/web/agenda-view.ts'
import type { AgendaItem, Room } from '#features/rooms/web/room.ts'

type OnAgenda = Pick<Room, 'agenda' | 'clock'>

const mostTold = 6

/** What comes after the item that is on, past absent teams: as many as fit a line. */
export function comingItems(room: OnAgenda): AgendaItem[] {
  const on = currentItem(room)
  const at = room.agenda.findIndex(({ id }) => id === on?.id)
  return room.agenda.filter((item, place) => place > at && !item.absent).slice(0, mostTold)
}

/** Which of how many teams; null for an item that is no team’s. */
export function placeAmongTeams(
  { agenda }: OnAgenda,
  itemId: string,
): { place: number; count: number } | null {
  const teams = agenda.filter(({ kind, absent }) => kind === 'team' && !absent)
  const at = teams.findIndex(({ id }) => id === itemId)
  return at === -1 ? null : { place: at + 1, count: teams.length }
}
