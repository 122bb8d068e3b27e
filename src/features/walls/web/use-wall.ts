import { useMemo, useSyncExternalStore } from 'react'
import { addressOf } from '#api/address.ts'
import { callApi } from '#api/call.ts'
import type { Output } from '#api/endpoint.ts'
import { RoomEvent } from '#features/rooms/api.ts'
import { type LiveSnapshot, openLiveState } from '#web/api/live-state.ts'
import { followWall, readWall } from '../api.ts'
import type { Wall } from './wall.ts'

type WallChange = Output<typeof followWall>

/** The wall that this screen is paired with, as it changes. Once per page. */
export function useWall(): LiveSnapshot<Wall> & { readonly refresh: () => void } {
  const store = useMemo(
    () =>
      openLiveState<Wall, WallChange>({
        read: () => callApi(readWall, {}),
        addressAfter: (wall) => addressOf(followWall, { query: { after: wall.sequence } }),
        parse: (text) => RoomEvent.safeParse(JSON.parse(text)).data ?? null,
        apply: applyWallChange,
      }),
    [],
  )
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  return useMemo(() => ({ ...snapshot, refresh: store.refresh }), [snapshot, store])
}

/** The parts that a wall shows; whatever else might come is none of its business. */
export function applyWallChange(wall: Wall, change: WallChange): Wall {
  if (change.sequence <= wall.sequence) return wall
  const { sequence } = change
  switch (change.part) {
    case 'state':
      return { ...wall, sequence, state: change.value }
    case 'clock':
      return { ...wall, sequence, clock: change.value }
    case 'agenda':
      return { ...wall, sequence, agenda: change.value }
    case 'seat':
      return { ...wall, sequence, seat: change.value }
    case 'spotlight':
      return { ...wall, sequence, spotlight: change.value }
    case 'captures': {
      const others = wall.captures.filter(({ id }) => id !== change.key)
      const captures = change.value === null ? others : [...others, change.value]
      return { ...wall, sequence, captures }
    }
    default:
      return { ...wall, sequence }
  }
}
