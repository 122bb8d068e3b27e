import type { KeptValue } from '#web/api/kept-value.ts'
import { pauseBeforeAttempt } from '#web/api/live-link.ts'
import type { Command } from './command.ts'
import { fateOf, nextToSend, type Outbox, type OutboxEntry, refuse, remove } from './outbox.ts'

export type Sending = {
  /** Id of the entry that is under way. */
  readonly underWay: string | null
  /** Attempts in a row that reached nobody. */
  readonly failures: number
}

export type Courier = {
  readonly sending: () => Sending
  readonly subscribe: (listener: () => void) => () => void
  /** Tries at once, whatever the pause. */
  readonly hurry: () => void
  readonly stop: () => void
}

/** Takes entries out of the outbox one by one, and comes back for the same one until it has arrived. */
export function openCourier(
  outbox: KeptValue<Outbox>,
  send: (command: Command) => Promise<unknown>,
): Courier {
  const listeners = new Set<() => void>()
  let current: Sending = { underWay: null, failures: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false

  function change(next: Partial<Sending>) {
    current = { ...current, ...next }
    for (const listener of listeners) listener()
  }

  function hurry() {
    clearTimeout(timer)
    timer = undefined
    const entry = nextToSend(outbox.read())
    if (isStopped || current.underWay !== null || entry === null) return
    change({ underWay: entry.id })
    send(entry.command).then(
      () => arrived(entry),
      (error: unknown) => failed(entry, error),
    )
  }

  function arrived({ id }: OutboxEntry) {
    change({ underWay: null, failures: 0 })
    outbox.change((kept) => remove(kept, id))
    hurry()
  }

  function failed(entry: OutboxEntry, error: unknown) {
    const fate = fateOf(error, entry.command)
    if (fate === 'arrived') return arrived(entry)
    if (fate === 'refused') {
      change({ underWay: null, failures: 0 })
      const sentence = error instanceof Error ? error.message : String(error)
      outbox.change((kept) => refuse(kept, entry.id, sentence))
      return hurry()
    }
    change({ underWay: null, failures: current.failures + 1 })
    if (!isStopped) timer = setTimeout(hurry, pauseBeforeAttempt(current.failures, Math.random()))
  }

  const unsubscribe = outbox.subscribe(() => {
    if (timer === undefined) hurry()
  })
  hurry()
  return {
    sending: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hurry,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      unsubscribe()
    },
  }
}
