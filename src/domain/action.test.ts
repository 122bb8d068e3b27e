import { describe, expect, test } from 'vitest'
import { actionStates, mayMove, moveAction, type Standing } from './action.ts'
import { instant } from './instant.ts'

const now = instant('2026-03-04T09:00:00Z')
const earlier = instant('2026-02-04T09:00:00Z')
const open: Standing = { state: 'open' }
const blocked: Standing = { state: 'blocked', by: 'No licence' }
const done: Standing = { state: 'done', at: earlier }
const notDoing: Standing = { state: 'not-doing', reason: 'Bought instead', at: earlier }

describe('an action moves', () => {
  test('from each unfinished state to every other one', () => {
    for (const from of ['open', 'in-progress', 'blocked'] as const) {
      const others = actionStates.filter((to) => to !== from)
      expect(others.filter((to) => mayMove(from, to))).toEqual(others)
    }
  })

  test('to done, which remembers when', () => {
    expect(moveAction(open, { state: 'done', reason: 'ignored' }, now)).toEqual({
      kind: 'moved',
      standing: { state: 'done', at: now },
    })
  })

  test('to blocked and not doing with a reason only', () => {
    for (const state of ['blocked', 'not-doing'] as const) {
      expect(moveAction(open, { state, reason: '  ' }, now)).toEqual({ kind: 'reason-needed' })
    }
    expect(moveAction(open, { state: 'not-doing', reason: ' Bought ' }, now)).toEqual({
      kind: 'moved',
      standing: { state: 'not-doing', reason: 'Bought', at: now },
    })
  })

  test('back to open once finished, but not from one end to the other', () => {
    expect(moveAction(done, { state: 'open', reason: '' }, now)).toEqual({
      kind: 'moved',
      standing: { state: 'open' },
    })
    expect(moveAction(done, { state: 'not-doing', reason: 'x' }, now).kind).toBe('not-allowed')
    expect(moveAction(notDoing, { state: 'done', reason: '' }, now).kind).toBe('not-allowed')
  })
})

describe('the same state again', () => {
  test('changes nothing', () => {
    expect(moveAction(done, { state: 'done', reason: '' }, now)).toEqual({ kind: 'stays' })
    expect(moveAction(blocked, { state: 'blocked', reason: ' No licence ' }, now)).toEqual({
      kind: 'stays',
    })
  })

  test('with another reason says the reason anew and keeps the end', () => {
    expect(moveAction(blocked, { state: 'blocked', reason: 'No time' }, now)).toEqual({
      kind: 'moved',
      standing: { state: 'blocked', by: 'No time' },
    })
    expect(moveAction(notDoing, { state: 'not-doing', reason: 'Retired' }, now)).toEqual({
      kind: 'moved',
      standing: { state: 'not-doing', reason: 'Retired', at: earlier },
    })
    expect(moveAction(notDoing, { state: 'not-doing', reason: '' }, now).kind).toBe('reason-needed')
  })
})
