// Who is here: an open stream of a signed-in person. Many come and go at once when a process restarts,
// so that they are written down together.
import type { RoomPage, RoomPlace } from '#platform/room-streams.ts'
import { roomsNotTold } from './attendance-store.ts'
import { endPresence, graceMs, type OpenPage, savePresence } from './presence-store.ts'
import type { FeedParts } from './room-feed.ts'
import { tellPresence } from './tell-presence.ts'

export type Presence = {
  /** Answers how to leave. */
  attend(room: RoomPlace, page: RoomPage): () => void
  /** Renews those who are here, and tells of those whose process is gone. */
  renew(): Promise<void>
  end(): Promise<void>
}

const gatheredMs = 50

export function openPresence({ db, live, clock, log }: FeedParts): Presence {
  const open = new Map<string, { readonly page: OpenPage; streams: number }>()
  let came: OpenPage[] = []
  let went: OpenPage[] = []
  let gathering: NodeJS.Timeout | null = null
  let work: Promise<unknown> = Promise.resolve()
  const toTell = new Map<string, NodeJS.Timeout>()
  let ended = false

  /** One thing after the other; what fails is made good by the next renewal. */
  function queue(todo: () => Promise<unknown>): Promise<unknown> {
    work = work.then(todo).catch((error: unknown) => {
      log.warn({ err: error }, 'presence could not be written')
    })
    return work
  }

  function gather() {
    gathering ??= setTimeout(() => {
      gathering = null
      void queue(writeDown)
    }, gatheredMs)
  }

  async function writeDown() {
    const [closed, opened] = [went, came]
    went = []
    came = []
    await endPresence(db, closed, clock())
    await savePresence(db, opened, clock())
    for (const room of roomsOf(opened)) await tell(room)
    for (const room of roomsOf(closed)) tellLater(room)
  }

  async function tell({ organisation, reviewId }: RoomPlace) {
    const ctx = { organisation, now: clock(), installation: { live } }
    await db
      .transaction()
      .execute((transaction) => tellPresence({ ...ctx, db: transaction }, reviewId))
  }

  /** Once it is clear that the page does not come back by itself. */
  function tellLater(room: RoomPlace) {
    clearTimeout(toTell.get(room.reviewId))
    const timer = setTimeout(() => {
      toTell.delete(room.reviewId)
      void queue(() => tell(room))
    }, graceMs + gatheredMs)
    toTell.set(room.reviewId, timer)
  }

  function opened(room: RoomPlace, page: RoomPage): OpenPage {
    const opening = { ...room, ...page, connectedAt: clock() }
    came.push(opening)
    gather()
    return opening
  }

  function closed(page: OpenPage) {
    if (came.includes(page)) came = came.filter((one) => one !== page)
    else went.push(page)
    gather()
  }

  return {
    attend(room, page) {
      const key = `${room.reviewId} ${page.personId} ${page.device}`
      const entry = open.get(key) ?? { page: opened(room, page), streams: 0 }
      entry.streams += 1
      open.set(key, entry)
      return () => {
        entry.streams -= 1
        if (ended || entry.streams > 0) return
        open.delete(key)
        closed(entry.page)
      }
    },
    async renew() {
      await queue(async () => {
        const now = clock()
        await savePresence(db, pagesOf(open), now)
        for (const room of await roomsNotTold({ db, now })) await tell(room)
      })
    },
    async end() {
      ended = true
      if (gathering) clearTimeout(gathering)
      for (const timer of toTell.values()) clearTimeout(timer)
      await queue(() => endPresence(db, [...went, ...pagesOf(open)], clock()))
    },
  }
}

function pagesOf(open: ReadonlyMap<string, { readonly page: OpenPage }>): OpenPage[] {
  return [...open.values()].map(({ page }) => page)
}

/** Each once. */
function roomsOf(pages: readonly OpenPage[]): RoomPlace[] {
  return [...new Map(pages.map((page) => [page.reviewId, page])).values()]
}
