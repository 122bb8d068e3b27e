import { describe, expect, test } from 'vitest'
import { instant } from '#domain/instant.ts'
import type { AgendaItem, Clock } from '#features/rooms/web/room.ts'
import { comingItems, placeAmongTeams } from './coming-items.ts'

const team = (id: string, absent = false): AgendaItem => ({
  id,
  kind: 'team',
  title: id,
  team: { slug: id, name: id },
  minutes: 10,
  absent,
})
const notices: AgendaItem = { ...team('notices'), kind: 'notices', team: null }
const on = (item: string): Clock => ({
  phase: 'running',
  times: {},
  item,
  since: instant('2026-03-02T09:00:00.000Z'),
  endsAt: instant('2026-03-02T09:10:00.000Z'),
})
const ids = (items: readonly AgendaItem[]) => items.map(({ id }) => id)

describe('what the wall says is coming', () => {
  const agenda = [notices, team('payments'), team('shipping', true), team('web'), team('data')]

  test('passes absent teams over, and ends with the agenda', () => {
    expect(ids(comingItems({ agenda, clock: on('payments') }))).toEqual(['web', 'data'])
    expect(comingItems({ agenda, clock: on('data') })).toEqual([])
  })

  test('is no more than a line of names, however many teams there are', () => {
    const many = Array.from({ length: 40 }, (_, at) => team(`team-${at}`))
    expect(ids(comingItems({ agenda: many, clock: on('team-0') }))).toEqual([
      'team-1',
      'team-2',
      'team-3',
      'team-4',
      'team-5',
      'team-6',
    ])
  })

  test('counts the teams that are here, and nothing else', () => {
    expect(placeAmongTeams({ agenda, clock: on('web') }, 'web')).toEqual({ place: 2, count: 3 })
    expect(placeAmongTeams({ agenda, clock: on('notices') }, 'notices')).toBeNull()
  })
})
