import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { ApiProblem } from '#api/call.ts'
import type { Request } from '#api/endpoint.ts'
import { enterValues } from '#features/measurements/api.ts'
import type { KeptValue } from '#web/api/kept-value.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { readReadiness, readReport } from '../api.ts'
import { acknowledge, type Outbox, refuse, type Waiting, waitingOf } from './outbox.ts'
import { openOutbox } from './outbox-store.ts'
import { unfitValues } from './unfit-values.ts'

const pauseMs = 400
const longestPauseMs = 30_000
const mostAtOnce = 100

export type Sending = {
  readonly outbox: Outbox
  readonly store: KeptValue<Outbox>
  /** Keys of cells that arrived since the report was opened. */
  readonly arrived: ReadonlySet<string>
  readonly isSending: boolean
  /** Why the last attempt reached nobody or was turned away; it is tried again. */
  readonly error: Error | null
}

type Course = {
  readonly store: KeptValue<Outbox>
  readonly attempts: number
  readonly arrived: ReadonlySet<string>
}
type Batch = { readonly store: KeptValue<Outbox>; readonly sent: readonly Waiting[] }

/** What is under way, so that what arrives after the page was left is still taken out. */
const batches = new WeakMap<Request<typeof enterValues>, Batch>()

/** Sends what waits in the outbox, a moment after it was typed, again and again until it arrives. */
export function useOutbox(team: string, cycle: string, mayWrite: boolean): Sending {
  const { slug: organisation, personId } = useOrganisation()
  const store = useMemo(
    () => openOutbox({ organisation, personId, team, cycle }),
    [organisation, personId, team, cycle],
  )
  const outbox = useSyncExternalStore(store.subscribe, store.read)
  const [course, setCourse] = useState<Course>(() => startOf(store))
  if (course.store !== store) setCourse(startOf(store))
  const write = useWrite(enterValues, {
    refreshes: [readReport, readReadiness],
    onDone: (_, request) => {
      const batch = batches.get(request)
      if (batch) settle(batch)
    },
  })
  const { isPending } = write

  function settle({ store: from, sent }: Batch) {
    from.change((kept) => acknowledge(kept, sent))
    setCourse((before) =>
      before.store === from
        ? { ...before, attempts: 0, arrived: union(before.arrived, sent) }
        : before,
    )
  }
  function turnedAway(error: Error, { store: from, sent }: Batch) {
    const messages = error instanceof ApiProblem ? unfitValues(error, sent) : null
    if (messages !== null) from.change((kept) => refuse(kept, sent, messages))
    const attempts = (before: number) => (messages === null ? before + 1 : 0)
    setCourse((before) => ({ ...before, attempts: attempts(before.attempts) }))
  }
  const send = useEffectEvent((from: KeptValue<Outbox>, to: { team: string; cycle: string }) => {
    const sent = waitingOf(from.read()).slice(0, mostAtOnce)
    if (sent.length === 0 || isPending || !mayWrite) return
    const values = sent.map(({ key, reading }) => ({ ...placeOf(key), reading }))
    const request = { params: { organisation, ...to }, body: { values } }
    batches.set(request, { store: from, sent })
    write.mutate(request, { onError: (error) => turnedAway(error, { store: from, sent }) })
  })
  const due = waitingOf(outbox)
    .map(({ key, turn }) => `${key} ${turn}`)
    .join()
  const { attempts } = course
  useEffect(() => {
    if (due === '' || isPending || !mayWrite) return
    const pause = attempts === 0 ? pauseMs : Math.min(longestPauseMs, 1000 * 2 ** attempts)
    const timer = window.setTimeout(() => send(store, { team, cycle }), pause)
    return () => window.clearTimeout(timer)
  }, [due, isPending, attempts, mayWrite, store, team, cycle])
  useEffect(() => {
    const now = () => send(store, { team, cycle })
    window.addEventListener('online', now)
    return () => {
      window.removeEventListener('online', now)
      now()
    }
  }, [store, team, cycle])
  const isStuck = attempts > 0 || write.isPaused
  return {
    outbox,
    store,
    arrived: course.arrived,
    isSending: isPending && !write.isPaused,
    error: isStuck ? (write.error ?? new TypeError('No connection')) : null,
  }
}

function startOf(store: KeptValue<Outbox>): Course {
  return { store, attempts: 0, arrived: new Set() }
}

function union(arrived: ReadonlySet<string>, sent: readonly Waiting[]): ReadonlySet<string> {
  return new Set([...arrived, ...sent.map(({ key }) => key)])
}

function placeOf(key: string) {
  const [metric = '', workload = null] = key.split('/')
  return { metric, workload }
}
