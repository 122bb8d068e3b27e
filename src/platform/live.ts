// Messages between processes: sent by NOTIFY in the writer's transaction, heard by LISTEN.
import { sql } from 'kysely'
import pg from 'pg'
import type { Database, DatabaseAddress } from '#platform/db/database.ts'
import type { Log } from '#platform/log.ts'

/** An empty message says that something was missed, or was too long: the listener looks for itself. */
export type Listener = (message: string) => void

export type Live = {
  /** Heard by every process, this one too, when the transaction of `db` commits. */
  publish(db: Database, topic: string, message: string): Promise<void>
  /** Resolves to its end once messages are heard. */
  subscribe(topic: string, listener: Listener): Promise<() => void>
}

export type LiveLayer = Live & { stop(): Promise<void> }

/** PostgreSQL takes less than 8,000 bytes. */
const longestPayload = 7900
const pausesMs = [100, 500, 1000, 2000, 5000]

export function openLive(address: DatabaseAddress, log: Log): LiveLayer {
  const listeners = new Map<string, Set<Listener>>()
  let client: pg.Client | null = null
  let connecting: Promise<void> | null = null
  let retry: NodeJS.Timeout | null = null
  let failures = 0
  let stopped = false

  function hear(payload: string) {
    const cut = payload.indexOf('\n')
    for (const listener of listeners.get(payload.slice(0, cut)) ?? []) {
      listener(payload.slice(cut + 1))
    }
  }

  function lost(one: pg.Client, error: unknown) {
    if (one !== client) return
    client = null
    connecting = null
    if (stopped) return
    log.warn({ err: error }, 'live messages are interrupted')
    again()
  }

  function again() {
    const pause = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0
    failures += 1
    retry = setTimeout(() => {
      retry = null
      void connect().then(() => {
        if (client === null) return
        for (const group of listeners.values()) for (const listener of group) listener('')
      })
    }, pause)
  }

  function connect(): Promise<void> {
    connecting ??= open()
    return connecting
  }

  async function open() {
    const one = new pg.Client({
      ...address,
      keepAlive: true,
      application_name: 'wellcycle-live',
    })
    one.on('error', (error) => lost(one, error))
    one.on('end', () => lost(one, null))
    one.on('notification', ({ payload }) => hear(payload ?? ''))
    client = one
    try {
      await one.connect()
      await one.query('listen live')
      failures = 0
    } catch (error) {
      lost(one, error)
    }
  }

  return {
    async publish(db, topic, message) {
      const whole = `${topic}\n${message}`
      const payload = Buffer.byteLength(whole) > longestPayload ? `${topic}\n` : whole
      await sql`select pg_notify('live', ${payload})`.execute(db)
    },
    async subscribe(topic, listener) {
      const group = listeners.get(topic) ?? new Set()
      listeners.set(topic, group.add(listener))
      await connect()
      return () => {
        group.delete(listener)
        if (group.size === 0 && listeners.get(topic) === group) listeners.delete(topic)
      }
    },
    async stop() {
      stopped = true
      if (retry) clearTimeout(retry)
      await connecting
      await client?.end()
    },
  }
}
