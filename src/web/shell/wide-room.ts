import { useEffect, useSyncExternalStore } from 'react'

let pages = 0
const listeners = new Set<() => void>()

function change(step: 1 | -1) {
  pages += step
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A page that needs the width asks for it: the navigation shows only icons as long as it is there. */
export function useWideRoom(): void {
  useEffect(() => {
    change(1)
    return () => change(-1)
  }, [])
}

export function useIsRoomWanted(): boolean {
  return useSyncExternalStore(subscribe, () => pages > 0)
}
