import { describe, expect, it } from 'vitest'
import { instant } from '#domain/instant.ts'
import { splitCaptures } from './captured-here.ts'
import type { Capture, Clock } from './room.ts'

const capture = (id: string, item: string, at: string): Capture => ({
  id,
  kind: 'action',
  subject: id,
  text: id,
  item,
  team: null,
  metric: null,
  by: 'Ada',
  at: instant(`2026-03-02T${at}:00Z`),
})
const captures = [
  capture('early', 'web', '09:05'),
  capture('own', 'data', '09:12'),
  capture('late', 'web', '09:13'),
]
const clock: Clock = {
  phase: 'running',
  times: {},
  item: 'data',
  since: instant('2026-03-02T09:10:00Z'),
  endsAt: instant('2026-03-02T09:20:00Z'),
}
const ids = (list: readonly Capture[]) => list.map(({ id }) => id)

describe('what was captured here', () => {
  it('is what belongs to the item, and what arrived while it was on, newest first', () => {
    const { here, before } = splitCaptures({ captures, clock })
    expect(ids(here)).toEqual(['late', 'own'])
    expect(ids(before)).toEqual(['early'])
  })

  it('is what belongs to the item while the clock stands still', () => {
    const paused: Clock = {
      phase: 'paused',
      times: {},
      item: 'data',
      pausedAt: instant('2026-03-02T09:14:00Z'),
      remainingMs: 0,
    }
    expect(ids(splitCaptures({ captures, clock: paused }).here)).toEqual(['own'])
  })
})
