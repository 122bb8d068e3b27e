import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { v7 as newId } from 'uuid'
import { openKeptValue } from '#web/api/kept-value.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import type { Command } from './command.ts'
import { type Courier, openCourier, type Sending } from './courier.ts'
import { append, type Outbox, readOutbox, remove } from './outbox.ts'
import { sendCommand } from './send-command.ts'

export type RoomOutbox = {
  /** What has not arrived yet, oldest first. */
  readonly entries: Outbox
  readonly sending: Sending
  /** Kept at once, sent in its turn. */
  readonly say: (command: Command) => void
  /** Lets go of an entry that was refused, or never sent. */
  readonly discard: (id: string) => void
}

const idle: Sending = { underWay: null, failures: 0 }

/** Everything said or pressed in the room of a cycle goes through here, and none of it is lost. */
export function useOutbox(cycle: string, isLive: boolean): RoomOutbox {
  const { slug: organisation, personId } = useOrganisation()
  const store = useMemo(() => {
    const key = `wellcycle.room.${personId}/${organisation}/${cycle}`
    return openKeptValue<Outbox>(key, {
      parse: readOutbox,
      isEmpty: (outbox) => outbox.length === 0,
    })
  }, [organisation, personId, cycle])
  const entries = useSyncExternalStore(store.subscribe, store.read)
  const [courier, setCourier] = useState<Courier | null>(null)
  useEffect(() => {
    const opened = openCourier(store, (command) => sendCommand({ organisation, cycle }, command))
    setCourier(opened)
    return opened.stop
  }, [store, organisation, cycle])
  useEffect(() => {
    if (isLive) courier?.hurry()
  }, [isLive, courier])
  const sending = useSyncExternalStore(
    courier?.subscribe ?? neverChanges,
    courier?.sending ?? (() => idle),
  )
  const say = useCallback(
    (command: Command) => {
      const entry = { id: newId(), command }
      store.change((outbox) => append(outbox, entry, courier?.sending().underWay ?? null))
    },
    [store, courier],
  )
  const discard = useCallback((id: string) => store.change((outbox) => remove(outbox, id)), [store])
  return useMemo(() => ({ entries, sending, say, discard }), [entries, sending, say, discard])
}

function neverChanges() {
  return () => undefined
}
