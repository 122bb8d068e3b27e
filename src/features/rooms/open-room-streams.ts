import type { RoomPlace, RoomStreams } from '#platform/room-streams.ts'
import { openPresence } from './presence.ts'
import { type FeedParts, openRoomFeed, type RoomFeed } from './room-feed.ts'

export type OpenRoomStreams = RoomStreams & { end(): Promise<void> }

type Shared = { readonly feed: Promise<RoomFeed>; followers: number }

const renewalMs = 10_000

/** What follows rooms in this process: one feed for each room that anybody follows, and who is here. */
export function openRoomStreams(parts: FeedParts): OpenRoomStreams {
  const feeds = new Map<string, Shared>()
  const presence = openPresence(parts)
  const renewal = setInterval(() => {
    void presence.renew()
    for (const { feed } of feeds.values()) void feed.then((one) => one.mendIfBehind(), ignored)
  }, renewalMs)
  // A start that fails later ends at once.
  renewal.unref()

  function share(room: RoomPlace): Shared {
    const shared: Shared = feeds.get(room.reviewId) ?? {
      feed: openRoomFeed(parts, room),
      followers: 0,
    }
    shared.followers += 1
    feeds.set(room.reviewId, shared)
    return shared
  }

  function release(room: RoomPlace, shared: Shared) {
    shared.followers -= 1
    if (shared.followers > 0) return
    if (feeds.get(room.reviewId) === shared) feeds.delete(room.reviewId)
    void shared.feed.then((feed) => feed.close(), ignored)
  }

  return {
    async follow(room, watcher, after, sink) {
      const shared = share(room)
      const leave = await shared.feed.then(
        (feed) => feed.join(watcher, after, sink),
        (error: unknown) => {
          release(room, shared)
          throw error
        },
      )
      return () => {
        leave()
        release(room, shared)
      }
    },
    attend: presence.attend,
    async end() {
      clearInterval(renewal)
      await presence.end()
    },
  }
}

/** Whoever waited for the feed was told that it did not open. */
function ignored(): void {}
