export type KeptValue<Value> = {
  readonly read: () => Value
  /** The step answers the same value where there is nothing to change. */
  readonly change: (step: (value: Value) => Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

type KeptAs<Value> = {
  /** Null: nothing is kept. Never throws. */
  readonly parse: (json: string | null) => Value
  readonly isEmpty: (value: Value) => boolean
}

/** A value that this browser keeps through reloads and crashes; tabs with the same key share it. */
export function openKeptValue<Value>(key: string, as: KeptAs<Value>): KeptValue<Value> {
  const listeners = new Set<() => void>()
  let json = localStorage.getItem(key)
  let value = as.parse(json)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const refresh = () => {
    const kept = localStorage.getItem(key)
    if (kept === json) return false
    json = kept
    value = as.parse(kept)
    return true
  }
  const byOtherTab = () => {
    if (refresh()) tell()
  }
  return {
    read: () => value,
    change: (step) => {
      refresh()
      const next = step(value)
      if (next === value) return
      value = next
      json = as.isEmpty(next) ? null : JSON.stringify(next)
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
