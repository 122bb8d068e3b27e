import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react'
import type { LiveLink } from '#web/api/live-link.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import type { Room } from './room.ts'
import { type Moments, useMoments } from './use-moments.ts'
import { type RoomOutbox, useOutbox } from './use-outbox.ts'
import type { FollowedRoom } from './use-room.ts'
import { isHolder, seesAll } from './viewer.ts'

export type RoomHere = {
  readonly organisation: string
  readonly cycle: string
  readonly room: Room
  readonly link: LiveLink
  /** The server’s clock less this device’s. */
  readonly clockOffsetMs: number
  /** The caller’s id. */
  readonly me: string
  /** Holds the facilitator’s seat. */
  readonly isHolder: boolean
  /** Holder, facilitator or co-facilitator. */
  readonly seesAll: boolean
  /** Sponsors read along. */
  readonly mayWrite: boolean
  readonly outbox: RoomOutbox
  readonly moments: Moments
}

const RoomContext = createContext<RoomHere | null>(null)

type RoomProviderProps = {
  readonly followed: FollowedRoom
  readonly room: Room
  readonly children: ReactNode
}

/** The room around all its parts: one stream and one outbox for the page. */
export function RoomProvider({ followed, room, children }: RoomProviderProps) {
  const { slug: organisation, personId: me, role } = useOrganisation()
  const { link, clockOffsetMs, refresh } = followed
  const cycle = room.cycle.key
  const outbox = useOutbox(cycle, link === 'live')
  const moments = useMoments(organisation, cycle, link)
  const all = seesAll(room, me)
  const sawAll = useRef(all)
  useEffect(() => {
    // What one may see changes with the seat, and events told only what one might see before.
    if (sawAll.current !== all) refresh()
    sawAll.current = all
  }, [all, refresh])
  const holds = isHolder(room, me)
  const here = useMemo(
    () => ({
      organisation,
      cycle,
      room,
      link,
      clockOffsetMs,
      me,
      isHolder: holds,
      seesAll: all,
      mayWrite: role !== 'sponsor',
      outbox,
      moments,
    }),
    [organisation, cycle, room, link, clockOffsetMs, me, holds, all, role, outbox, moments],
  )
  return <RoomContext value={here}>{children}</RoomContext>
}

export function useRoomHere(): RoomHere {
  const here = use(RoomContext)
  if (here === null) throw new Error('useRoomHere needs a RoomProvider above it')
  return here
}
