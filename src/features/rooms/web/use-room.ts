import { useMemo, useState, useSyncExternalStore } from 'react'
import { v7 as newId } from 'uuid'
import { addressOf } from '#api/address.ts'
import { callApi } from '#api/call.ts'
import { applyRoomEvent } from '#domain/review-room.ts'
import { type LiveSnapshot, openLiveState } from '#web/api/live-state.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { followRoom, RoomEvent, readRoom } from '../api.ts'
import type { Room, RoomChange } from './room.ts'
import { seesAll } from './viewer.ts'

export type FollowedRoom = LiveSnapshot<Room> & { readonly refresh: () => void }

/** The room of a cycle’s review as it changes. Once per page: each call holds a stream of its own. */
export function useRoom(cycle: string, on: 'page' | 'phone'): FollowedRoom {
  const { slug: organisation, personId } = useOrganisation()
  const [device] = useState(() => newId())
  const store = useMemo(() => {
    const params = { organisation, cycle }
    return openLiveState<Room, RoomChange>({
      read: () => callApi(readRoom, { params }),
      addressAfter: (room) => {
        const view = on === 'phone' ? 'phone' : seesAll(room, personId) ? 'facilitator' : 'room'
        return addressOf(followRoom, { params, query: { after: room.sequence, device, view } })
      },
      parse: (text) => RoomEvent.safeParse(JSON.parse(text)).data ?? null,
      apply: applyRoomEvent,
    })
  }, [organisation, cycle, on, device, personId])
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  return useMemo(() => ({ ...snapshot, refresh: store.refresh }), [snapshot, store])
}
