import { useMemo, useSyncExternalStore } from 'react'
import { openKeptValue } from '#web/api/kept-value.ts'
import { useRoomHere } from './room-context.tsx'

/** What the caller gave this review: the room tells only numbers, so this browser remembers it. */
export function useOwnScore() {
  const { me, organisation, cycle, outbox } = useRoomHere()
  const store = useMemo(
    () =>
      openKeptValue<number>(`wellcycle.score.${me}/${organisation}/${cycle}`, {
        parse: (json) => (/^[1-5]$/.test(json ?? '') ? Number(json) : 0),
        isEmpty: (score) => score === 0,
      }),
    [me, organisation, cycle],
  )
  const said = useSyncExternalStore(store.subscribe, store.read)
  return {
    said,
    say: (score: number) => {
      store.change(() => score)
      outbox.say({ kind: 'score', score })
    },
  }
}
