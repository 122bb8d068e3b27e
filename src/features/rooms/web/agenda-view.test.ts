import { describe, expect, it } from 'vitest'
import { instant } from '#domain/instant.ts'
import { agendaSegments, currentItem, endForecast, itemBefore, nextItem } from './agenda-view.ts'
import type { AgendaItem, Clock } from './room.ts'

const item = (id: string, minutes: number, absent = false): AgendaItem => ({
  id,
  kind: 'team',
  title: id,
  team: { slug: id, name: id },
  minutes,
  absent,
})
const agenda = [
  item('notices', 5),
  item('payments', 10),
  item('shipping', 10, true),
  item('web', 10),
]
const at = (time: string) => Date.parse(`2026-03-02T${time}:00.000Z`)
const running: Clock = {
  phase: 'running',
  times: { notices: { spentMs: 7.5 * 60_000, addedMinutes: 0 } },
  item: 'payments',
  since: instant('2026-03-02T09:08:00.000Z'),
  endsAt: instant('2026-03-02T09:18:00.000Z'),
}
const room = { agenda, clock: running }

describe('the agenda of a running review', () => {
  it('knows what is on, and passes absent teams on the way', () => {
    expect(currentItem(room)?.id).toBe('payments')
    expect(nextItem(room)?.id).toBe('web')
    expect(itemBefore(room)?.id).toBe('notices')
  })

  it('begins with the first item from the lobby', () => {
    const lobby = { agenda, clock: { phase: 'lobby', times: {} } as const }
    expect(currentItem(lobby)).toBeNull()
    expect(nextItem(lobby)?.id).toBe('notices')
    expect(itemBefore(lobby)).toBeNull()
  })

  it('fills the budget of the item that is on, and tells by how much one went over', () => {
    const segments = agendaSegments(room, at('09:12'))
    expect(segments.map(({ place }) => place)).toEqual(['before', 'now', 'absent', 'after'])
    expect(segments.map(({ used }) => used)).toEqual([1, 0.4, 0, 0])
    expect(segments.map(({ overMinutes }) => overMinutes)).toEqual([2, 0, 0, 0])
  })

  it('goes over in sight of all', () => {
    expect(agendaSegments(room, at('09:21'))[1]).toMatchObject({ used: 1, overMinutes: 3 })
  })
})

describe('the end', () => {
  const nine = instant('2026-03-02T09:00:00.000Z')
  const state = { startsAt: nine, startedAt: nine, bookedMinutes: 25 }

  it('is forecast from what is left', () => {
    const told = endForecast({ ...room, state }, at('09:12'))
    expect(told).toEqual({ endsAt: '2026-03-02T09:28:00.000Z', lateMinutes: 3 })
  })

  it('is held against the start where it began early', () => {
    const startsAt = instant('2026-03-09T09:00:00.000Z')
    const told = endForecast({ ...room, state: { ...state, startsAt } }, at('09:12'))
    expect(told.lateMinutes).toBe(3)
  })

  it('may leave time to spare', () => {
    const told = endForecast({ ...room, state: { ...state, bookedMinutes: 40 } }, at('09:12'))
    expect(told.lateMinutes).toBe(-12)
  })
})
