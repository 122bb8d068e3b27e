import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { ApiProblem } from '#api/call.ts'
import { enterValues } from '#features/measurements/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { readReport } from '../api.ts'
import { acknowledge, type Outbox, refuse, type Waiting, waitingOf } from './outbox.ts'
import { type OutboxStore, openOutbox } from './outbox-store.ts'
import { unfitValues } from './unfit-values.ts'

const pauseMs = 400
const longestPauseMs = 30_000
const mostAtOnce = 100

export type Sending = {
  readonly outbox: Outbox
  readonly store: OutboxStore
  /** Keys of cells that arrived since the page was opened. */
  readonly arrived: ReadonlySet<string>
  readonly isSending: boolean
  /** Why the last attempt reached nobody or was turned away; it is tried again. */
  readonly error: Error | null
}

/** Sends what waits in the outbox, a moment after it was typed, again and again until it arrives. */
export function useOutbox(team: string, cycle: string): Sending {
  const { slug: organisation, personId } = useOrganisation()
  const store = useMemo(
    () => openOutbox({ organisation, personId, team, cycle }),
    [organisation, personId, team, cycle],
  )
  const outbox = useSyncExternalStore(store.subscribe, store.read)
  const [attempts, setAttempts] = useState(0)
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set())
  const write = useWrite(enterValues, { refreshes: [readReport] })
  const { isPending } = write

  const settle = (sent: readonly Waiting[]) => {
    store.change((kept) => acknowledge(kept, sent))
    setArrived((before) => new Set([...before, ...sent.map(({ key }) => key)]))
    setAttempts(0)
  }
  const turnedAway = (error: Error, sent: readonly Waiting[]) => {
    const messages = error instanceof ApiProblem ? unfitValues(error, sent) : null
    if (messages === null) setAttempts((count) => count + 1)
    else {
      store.change((kept) => refuse(kept, sent, messages))
      setAttempts(0)
    }
  }
  const send = useEffectEvent(() => {
    const sent = waitingOf(store.read()).slice(0, mostAtOnce)
    if (sent.length === 0 || isPending) return
    write.mutate(
      {
        params: { organisation, team, cycle },
        body: { values: sent.map(({ key, reading }) => ({ ...placeOf(key), reading })) },
      },
      { onSuccess: () => settle(sent), onError: (error) => turnedAway(error, sent) },
    )
  })
  const due = waitingOf(outbox)
    .map(({ key, turn }) => `${key} ${turn}`)
    .join()
  useEffect(() => {
    if (due === '' || isPending) return
    const pause = attempts === 0 ? pauseMs : Math.min(longestPauseMs, 1000 * 2 ** attempts)
    const timer = window.setTimeout(send, pause)
    return () => window.clearTimeout(timer)
  }, [due, isPending, attempts])
  useEffect(() => {
    const online = () => send()
    window.addEventListener('online', online)
    return () => window.removeEventListener('online', online)
  }, [])
  const isStuck = attempts > 0 || write.isPaused
  return {
    outbox,
    store,
    arrived,
    isSending: isPending && !write.isPaused,
    error: isStuck ? (write.error ?? new TypeError('offline')) : null,
  }
}

function placeOf(key: string) {
  const [metric = '', workload = null] = key.split('/')
  return { metric, workload }
}
