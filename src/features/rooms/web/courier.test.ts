import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '#api/call.ts'
import type { KeptValue } from '#web/api/kept-value.ts'
import type { Command } from './command.ts'
import { openCourier } from './courier.ts'
import { append, type Outbox } from './outbox.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function keptOutbox(): KeptValue<Outbox> {
  let outbox: Outbox = []
  const listeners = new Set<() => void>()
  return {
    read: () => outbox,
    change: (step) => {
      const next = step(outbox)
      if (next === outbox) return
      outbox = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const raise = (hand: string): Command => ({ kind: 'raise-hand', hand })
const put = (outbox: KeptValue<Outbox>, command: Command) =>
  outbox.change((kept) => append(kept, { id: JSON.stringify(command), command }, null))
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

describe('a courier', () => {
  it('sends one after the other, in order', async () => {
    const outbox = keptOutbox()
    const sent: Command[] = []
    let underWay = 0
    let mostAtOnce = 0
    openCourier(outbox, async (command) => {
      underWay += 1
      mostAtOnce = Math.max(mostAtOnce, underWay)
      await new Promise((resolve) => setTimeout(resolve, 10))
      sent.push(command)
      underWay -= 1
    })
    put(outbox, raise('a'))
    put(outbox, raise('b'))
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual([raise('a'), raise('b')])
    expect(mostAtOnce).toBe(1)
    expect(outbox.read()).toEqual([])
  })

  it('sends what an earlier page left behind', async () => {
    const outbox = keptOutbox()
    put(outbox, raise('a'))
    const sent: Command[] = []
    openCourier(outbox, async (command) => sent.push(command))
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual([raise('a')])
  })

  it('comes back for the same entry after growing pauses, and loses nothing', async () => {
    const outbox = keptOutbox()
    let attempts = 0
    const courier = openCourier(outbox, () => {
      attempts += 1
      return attempts < 4 ? offline() : Promise.resolve()
    })
    put(outbox, raise('a'))
    await vi.advanceTimersByTimeAsync(0)
    expect(courier.sending()).toEqual({ underWay: null, failures: 1 })
    expect(outbox.read()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(4000)
    expect(attempts).toBe(4)
    expect(outbox.read()).toEqual([])
    expect(courier.sending()).toEqual({ underWay: null, failures: 0 })
  })

  it('does not wait for the pause when the line is back', async () => {
    const outbox = keptOutbox()
    let isOnline = false
    const courier = openCourier(outbox, () => (isOnline ? Promise.resolve() : offline()))
    put(outbox, raise('a'))
    await vi.advanceTimersByTimeAsync(0)
    isOnline = true
    courier.hurry()
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.read()).toEqual([])
  })

  it('keeps what was refused with the reason, and goes on with the next', async () => {
    const outbox = keptOutbox()
    const closed = new ApiProblem(409, { code: 'ReviewIsClosed', detail: 'It is closed.' }, null)
    openCourier(outbox, (command) =>
      command.kind === 'raise-hand' ? Promise.reject(closed) : Promise.resolve(),
    )
    put(outbox, raise('a'))
    put(outbox, { kind: 'pace', body: { pace: 'fine' } })
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.read()).toEqual([
      { id: JSON.stringify(raise('a')), command: raise('a'), refusal: 'It is closed.' },
    ])
  })

  it('stops with the page, and leaves the entry for the next one', async () => {
    const outbox = keptOutbox()
    let attempts = 0
    const courier = openCourier(outbox, () => {
      attempts += 1
      return offline()
    })
    put(outbox, raise('a'))
    await vi.advanceTimersByTimeAsync(0)
    courier.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(attempts).toBe(1)
    expect(outbox.read()).toHaveLength(1)
  })
})
