import { useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { openKeptValue } from '#web/api/kept-value.ts'
import { useRoomHere } from './room-context.tsx'

const Pace = z.enum(['slower', 'fine', 'faster'])
export type PaceSaid = z.output<typeof Pace>

/** What the caller said last: the room tells only numbers, so this browser remembers it. */
export function useOwnPace() {
  const { me, organisation, cycle, outbox } = useRoomHere()
  const store = useMemo(
    () =>
      openKeptValue<PaceSaid | null>(`wellcycle.pace.${me}/${organisation}/${cycle}`, {
        parse: (json) => Pace.safeParse(json?.replaceAll('"', '')).data ?? null,
        isEmpty: (pace) => pace === null,
      }),
    [me, organisation, cycle],
  )
  const said = useSyncExternalStore(store.subscribe, store.read)
  return {
    said,
    say: (pace: PaceSaid) => {
      store.change(() => pace)
      outbox.say({ kind: 'pace', body: { pace } })
    },
  }
}
