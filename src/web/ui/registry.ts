// A registry holds what is on the page at this moment: each part adds its own and takes it out again.
export type Registry<Entry> = {
  readonly add: (entry: Entry) => () => void
  /** In the order in which they came. The list is a new one only after a change. */
  readonly list: () => readonly Entry[]
  readonly subscribe: (listener: () => void) => () => void
}

export function createRegistry<Entry>(): Registry<Entry> {
  const listeners = new Set<() => void>()
  let entries: readonly Entry[] = []
  const adopt = (next: readonly Entry[]) => {
    entries = next
    for (const listener of listeners) listener()
  }
  return {
    add: (entry) => {
      adopt([...entries, entry])
      return () => adopt(entries.filter((other) => other !== entry))
    },
    list: () => entries,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
