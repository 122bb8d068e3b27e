import { ApiProblem } from '#api/call.ts'
import { clockOffset, type LiveLink, pauseBeforeAttempt } from './live-link.ts'

export type LiveSource<State extends { readonly now: string }, Event> = {
  readonly read: () => Promise<State>
  /** Address of the stream of what came after. */
  readonly addressAfter: (state: State) => string
  /** Null for an event that this page does not know. */
  readonly parse: (text: string) => Event | null
  readonly apply: (state: State, event: Event) => State
}

export type LiveSnapshot<State> = {
  /** Null until it was read. */
  readonly state: State | null
  readonly link: LiveLink
  /** The server’s clock less this device’s. */
  readonly clockOffsetMs: number
  /** Why it cannot be followed at all: the server refused. */
  readonly error: Error | null
}

export type LiveState<State> = {
  readonly snapshot: () => LiveSnapshot<State>
  /** The stream is open while somebody listens. */
  readonly subscribe: (listener: () => void) => () => void
  /** Reads everything again, as after a change of what one may see. */
  readonly refresh: () => void
}

/** A stream that ended and is back within this time was never gone to the eye. */
const unnoticedMs = 1500
/** A crowd that comes in at once is drawn once per breath. */
const breathMs = 50
/** A stream that ended sooner was none: it is not opened again without a pause. */
const steadyMs = 2000
/** The server says every 15 s that it is there: who hears nothing for so long has a dead line. */
const silentMs = 40_000
/** A page that slept for longer does not trust its stream. */
const sleptMs = 20_000

/** State that is read once, then followed event by event; a lost line is caught up with. */
export function openLiveState<State extends { readonly now: string }, Event>(
  source: LiveSource<State, Event>,
): LiveState<State> {
  const listeners = new Set<() => void>()
  let current: LiveSnapshot<State> = {
    state: null,
    link: 'connecting',
    clockOffsetMs: 0,
    error: null,
  }
  let stream: EventSource | null = null
  let failures = 0
  let turn = 0
  let retryTimer = 0
  let noticeTimer = 0
  let tellTimer = 0
  let toldAtMs = 0
  let openedAtMs: number | null = null
  let silenceTimer = 0
  let hiddenAtMs: number | null = null

  function change(next: Partial<LiveSnapshot<State>>) {
    current = { ...current, ...next }
    if (tellTimer !== 0) return
    const restMs = toldAtMs + breathMs - Date.now()
    if (restMs <= 0) tell()
    else tellTimer = window.setTimeout(tell, restMs)
  }

  function tell() {
    tellTimer = 0
    toldAtMs = Date.now()
    for (const listener of listeners) listener()
  }

  function close() {
    turn += 1
    window.clearTimeout(retryTimer)
    window.clearTimeout(silenceTimer)
    stream?.close()
    stream = null
  }

  function lost() {
    close()
    if (openedAtMs !== null && Date.now() - openedAtMs > steadyMs) failures = 0
    openedAtMs = null
    if (!navigator.onLine) return goOffline()
    retryTimer = window.setTimeout(connect, pauseBeforeAttempt(failures, Math.random()))
    failures += 1
    window.clearTimeout(noticeTimer)
    const notice = () => change({ link: current.state === null ? 'connecting' : 'reconnecting' })
    noticeTimer = window.setTimeout(notice, failures > 1 ? 0 : unnoticedMs)
  }

  function goOffline() {
    close()
    window.clearTimeout(noticeTimer)
    change({ link: 'offline' })
  }

  function connect() {
    close()
    // A server that says no to the stream says why to a plain read.
    if (current.state === null || failures > 2) void readAndFollow(turn)
    else follow(current.state)
  }

  async function readAndFollow(mine: number) {
    const askedMs = Date.now()
    try {
      const state = await source.read()
      if (mine !== turn) return
      const clockOffsetMs = clockOffset(state.now, askedMs, Date.now())
      change({ state, clockOffsetMs, error: null })
      follow(state)
    } catch (error) {
      if (mine !== turn) return
      const isFinal = error instanceof ApiProblem && error.status < 500 && error.status !== 429
      if (isFinal) change({ error })
      else lost()
    }
  }

  function follow(after: State) {
    const opened = new EventSource(source.addressAfter(after))
    stream = opened
    const heard = () => {
      window.clearTimeout(silenceTimer)
      silenceTimer = window.setTimeout(lost, silentMs)
    }
    heard()
    opened.onopen = () => {
      openedAtMs = Date.now()
      window.clearTimeout(noticeTimer)
      if (current.link !== 'live') change({ link: 'live' })
    }
    opened.onmessage = ({ data }) => {
      heard()
      hear(String(data))
    }
    opened.addEventListener('here', heard)
    opened.addEventListener('reset', () => refresh())
    opened.onerror = () => {
      if (opened === stream) lost()
    }
  }

  function hear(text: string) {
    const event = source.parse(text)
    if (event !== null && current.state !== null) {
      change({ state: source.apply(current.state, event) })
    }
  }

  function refresh() {
    close()
    void readAndFollow(turn)
  }

  function whenVisible() {
    if (document.visibilityState === 'hidden') hiddenAtMs = Date.now()
    else if (hiddenAtMs !== null && Date.now() - hiddenAtMs > sleptMs) comeBack()
  }

  function comeBack() {
    failures = 0
    connect()
  }

  function open() {
    window.addEventListener('online', comeBack)
    window.addEventListener('offline', goOffline)
    document.addEventListener('visibilitychange', whenVisible)
    connect()
  }

  function end() {
    close()
    window.clearTimeout(noticeTimer)
    window.clearTimeout(tellTimer)
    tellTimer = 0
    window.removeEventListener('online', comeBack)
    window.removeEventListener('offline', goOffline)
    document.removeEventListener('visibilitychange', whenVisible)
  }

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) open()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) end()
      }
    },
    refresh,
  }
}
