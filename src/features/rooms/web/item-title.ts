import type { AgendaItem } from './room.ts'

export function itemTitle({ team, title }: Pick<AgendaItem, 'team' | 'title'>): string {
  return team?.name ?? title
}
