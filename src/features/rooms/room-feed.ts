// One room in this process: heard once, read once, told to however many follow it.
import { type Audience, audienceOf } from '#domain/review-room.ts'
import { seatOf } from '#features/facilitation/seat-of-review.ts'
import type { Installation } from '#platform/context.ts'
import { type EventSink, eventText } from '#platform/http/event-stream.ts'
import type { RoomPlace, RoomWatcher } from '#platform/room-streams.ts'
import { eventsAfter, newestEvents } from './event-store.ts'
import { topicOf } from './publish.ts'
import type { RoomEvent, Seat } from './room-answer.ts'
import { selectNamed, selectRoom } from './room-store.ts'
import { asOfOneMoment } from './snapshot-store.ts'
import { type Told, textOf, toldOf, unbroken } from './told-event.ts'

export type FeedParts = Pick<Installation, 'db' | 'live' | 'clock' | 'log'>

export type RoomFeed = {
  /** Answers how to leave. */
  join(watcher: RoomWatcher, after: number | null, sink: EventSink): () => void
  /** Reads again where reading failed. */
  mendIfBehind(): void
  close(): void
}

type Follower = {
  readonly watcher: RoomWatcher
  readonly sink: EventSink
  audience: Audience
  /** Number of the last event that it has. */
  sent: number
}

/** Who missed more reads the room again. */
const mostMissed = 500

export async function openRoomFeed(parts: FeedParts, room: RoomPlace): Promise<RoomFeed> {
  const { db, live, clock, log } = parts
  const ctx = { db, organisation: room.organisation }
  const followers = new Set<Follower>()
  /** The last events without a gap, oldest first. */
  let kept: Told[] = []
  let last = 0
  let seat: Seat | null = null
  let isOpen = false
  let isReading = false
  let heardMeanwhile = false
  let isBehind = false

  async function startOver() {
    const read = await asOfOneMoment(db, async (moment) => {
      const at = { ...ctx, db: moment, now: clock() }
      return {
        seat: await seatOf(at, await selectNamed(at, room.reviewId)),
        last: (await selectRoom(at, room.reviewId)).sequence,
        events: await newestEvents(at, room.reviewId, mostMissed),
      }
    })
    seat = read.seat
    last = read.last
    kept = unbroken(read.events, last).map(toldOf)
    for (const follower of followers) reset(follower)
  }

  function reset(follower: Follower) {
    follower.audience = audienceFor(follower.watcher)
    follower.sent = last
    follower.sink.send(eventText({ id: last, name: 'reset', value: null }))
  }

  function audienceFor(watcher: RoomWatcher): Audience {
    if (watcher.kind === 'wall') return 'wall'
    return seat === null ? 'room' : audienceOf(seat, watcher.personId)
  }

  /** The events that come right after the last one. */
  function take(events: readonly RoomEvent[]) {
    const fresh = events.map(toldOf)
    last += fresh.length
    kept.push(...fresh)
    if (kept.length > 2 * mostMissed) kept = kept.slice(-mostMissed)
    const seated = events.findLast((event) => event.part === 'seat')
    if (seated) seat = seated.value
    const texts = new Map<Audience, string>()
    for (const follower of followers) {
      if (audienceFor(follower.watcher) !== follower.audience) reset(follower)
      else send(follower, fresh, texts)
    }
  }

  function send(follower: Follower, fresh: readonly Told[], texts: Map<Audience, string>) {
    const { audience, sent } = follower
    if (sent >= last) return
    const isWhole = sent === last - fresh.length
    const known = isWhole ? texts.get(audience) : undefined
    const text = known ?? textOf(isWhole ? fresh : fresh.slice(sent - last), audience)
    if (isWhole) texts.set(audience, text)
    follower.sent = last
    if (text !== '') follower.sink.send(text)
  }

  function hear(message: string) {
    if (!isOpen || isReading) {
      heardMeanwhile = true
      return
    }
    const events: RoomEvent[] = message === '' ? [] : JSON.parse(message)
    const next = events.filter(({ sequence }) => sequence > last)
    if (next[0]?.sequence === last + 1) take(next)
    else if (next.length > 0 || events.length === 0) mend()
  }

  function mend() {
    if (!isReading) void readMissed()
  }

  async function readMissed() {
    isReading = true
    isBehind = true
    try {
      do {
        heardMeanwhile = false
        const missed = await eventsAfter(ctx, room.reviewId, last, mostMissed + 1)
        const isTooMuch = missed.length > mostMissed
        if (isTooMuch || (missed[0] && missed[0].sequence !== last + 1)) await startOver()
        else if (missed.length > 0) take(missed)
      } while (heardMeanwhile)
      isBehind = false
      for (const follower of followers) if (follower.sent > last) reset(follower)
    } catch (error) {
      log.warn({ err: error, review: room.reviewId }, 'events of a room could not be read')
    } finally {
      isReading = false
    }
  }

  const stop = await live.subscribe(topicOf(room.reviewId), hear)
  await startOver().catch((error: unknown) => {
    stop()
    throw error
  })
  isOpen = true
  if (heardMeanwhile) mend()

  return {
    join(watcher, after, sink) {
      const sent = after ?? last
      const follower: Follower = { watcher, sink, audience: audienceFor(watcher), sent }
      followers.add(follower)
      sink.send(`retry: ${1000 + Math.floor(Math.random() * 2000)}\n\n`)
      const oldest = last - kept.length + 1
      if (sent + 1 < oldest || last - sent > mostMissed) reset(follower)
      else if (sent < last) send(follower, kept.slice(sent - last), new Map())
      else if (sent > last) mend()
      return () => followers.delete(follower)
    },
    mendIfBehind() {
      if (isBehind) mend()
    },
    close: stop,
  }
}
