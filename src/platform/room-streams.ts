// The open streams of this process on rooms of reviews: what verbs ask of the slice that knows rooms.
import type { OrganisationId } from '#domain/organisation.ts'
import type { EventSink } from './http/event-stream.ts'

export type RoomWatcher =
  | { readonly kind: 'wall' }
  /** A person, or a token of that person. */
  | { readonly kind: 'person'; readonly personId: string | null }

export type RoomPage = {
  readonly personId: string
  /** Made once by the page. */
  readonly device: string
  readonly view: 'facilitator' | 'room' | 'phone'
}

export type RoomPlace = { readonly organisation: OrganisationId; readonly reviewId: string }

export type RoomStreams = {
  /**
   * Sends the events after `after` (null: from now on) and each new one in order, as far as the watcher
   * may see them; the event `reset` says that too much was missed. Answers how to end it.
   */
  follow(
    room: RoomPlace,
    watcher: RoomWatcher,
    after: number | null,
    sink: EventSink,
  ): Promise<() => void>
  /** The page's person is here until the answered function is called. */
  attend(room: RoomPlace, page: RoomPage): () => void
}
