// What was written down while an item was on: linked to it, or arrived meanwhile from somebody whose
// connection was slow. The rest came before.
import { itemOn } from '#domain/review-clock.ts'
import type { Capture, Room } from './room.ts'

export type CapturedSplit = {
  /** Newest first. */
  readonly here: readonly Capture[]
  readonly before: readonly Capture[]
}

export function splitCaptures({
  captures,
  clock,
}: Pick<Room, 'captures' | 'clock'>): CapturedSplit {
  const item = itemOn(clock)
  const since = clock.phase === 'running' ? clock.since : null
  const isHere = (capture: Capture) =>
    capture.item === item || (since !== null && capture.at >= since)
  const newestFirst = captures.toReversed()
  return {
    here: newestFirst.filter(isHere),
    before: newestFirst.filter((capture) => !isHere(capture)),
  }
}
