import { describe, expect, it } from 'vitest'
import {
  acknowledge,
  drop,
  type Outbox,
  type OutboxEntry,
  put,
  readOutbox,
  refuse,
  waitingOf,
} from './outbox.ts'

const waiting = (turn: string, value: number): OutboxEntry => ({
  text: String(value),
  turn,
  state: { kind: 'waiting', reading: { value } },
})
const typed: OutboxEntry = { text: '1', turn: 'c', state: { kind: 'typed' } }
const full: Outbox = { a: waiting('a1', 1), b: waiting('b1', 2), c: typed }

describe('an outbox', () => {
  it('survives a reload', () => {
    expect(readOutbox(JSON.stringify(full))).toEqual(full)
  })

  it.each([null, '[]', '{"a":{"text":3}}', '7'])('is empty after %s', (kept) => {
    expect(readOutbox(kept)).toEqual({})
  })

  it('sends what is complete, not what is still being typed', () => {
    expect(waitingOf(full).map(({ key }) => key)).toEqual(['a', 'b'])
  })

  it('forgets what has arrived', () => {
    expect(acknowledge(full, waitingOf(full))).toEqual({ c: typed })
  })

  it('keeps what was typed again while the older text was under way', () => {
    const sent = waitingOf(full)
    const after = acknowledge(put(full, 'a', waiting('a2', 5)), sent)
    expect(after).toEqual({ a: waiting('a2', 5), c: typed })
  })

  it('holds back what the server refused and sends the others again', () => {
    const after = refuse(full, waitingOf(full), new Map([['a', 'Too much.']]))
    expect(after.a).toEqual({
      text: '1',
      turn: 'a1',
      state: { kind: 'refused', message: 'Too much.' },
    })
    expect(waitingOf(after).map(({ key }) => key)).toEqual(['b'])
  })

  it('does not hold a refusal of the older text against the newer one', () => {
    const sent = waitingOf(full)
    const newer = put(full, 'a', waiting('a2', 5))
    expect(refuse(newer, sent, new Map([['a', 'Too much.']]))).toEqual(newer)
  })

  it('gives up an entry that was reverted', () => {
    expect(drop(full, 'a')).toEqual({ b: full.b, c: typed })
  })
})
