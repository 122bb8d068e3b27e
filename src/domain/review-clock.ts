// The clock of a review: one agenda item is on, its end is an instant, and nothing advances by itself.
// Leaving an item keeps the time it took; coming back goes on where it stopped.
import type { Instant } from './instant.ts'

export type ItemTime = {
  /** Time on the clock so far, pauses and the running stretch not counted. */
  readonly spentMs: number
  readonly addedMinutes: number
}

type Times = { readonly times: Readonly<Record<string, ItemTime>> }

export type Clock = Times &
  (
    | { readonly phase: 'lobby' }
    | {
        readonly phase: 'running'
        /** An agenda item's id. */
        readonly item: string
        readonly since: Instant
        /** When the item's time is used up; may have passed. */
        readonly endsAt: Instant
      }
    | {
        readonly phase: 'paused'
        readonly item: string
        readonly pausedAt: Instant
        /** Negative when the item was over already. */
        readonly remainingMs: number
      }
    | { readonly phase: 'over'; readonly endedAt: Instant }
  )

export const lobbyClock: Clock = { phase: 'lobby', times: {} }
