import { type Outbox, readOutbox } from './outbox.ts'

export type OutboxStore = {
  readonly read: () => Outbox
  readonly change: (step: (outbox: Outbox) => Outbox) => void
  readonly subscribe: (listener: () => void) => () => void
}

export type OutboxPlace = {
  readonly organisation: string
  readonly personId: string
  readonly team: string
  readonly cycle: string
}

/** Kept in the browser, apart for each person; tabs that show the same report share it. */
export function openOutbox({ organisation, personId, team, cycle }: OutboxPlace): OutboxStore {
  const key = `wellcycle.outbox.${personId}/${organisation}/${team}/${cycle}`
  const listeners = new Set<() => void>()
  let json = localStorage.getItem(key)
  let outbox = readOutbox(json)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const refresh = () => {
    const kept = localStorage.getItem(key)
    if (kept === json) return false
    json = kept
    outbox = readOutbox(kept)
    return true
  }
  const byOtherTab = () => {
    if (refresh()) tell()
  }
  return {
    read: () => outbox,
    change: (step) => {
      refresh()
      const next = step(outbox)
      if (next === outbox) return
      outbox = next
      json = Object.keys(next).length === 0 ? null : JSON.stringify(next)
      if (json === null) localStorage.removeItem(key)
      else localStorage.setItem(key, json)
      tell()
    },
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener('storage', byOtherTab)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) window.removeEventListener('storage', byOtherTab)
      }
    },
  }
}
