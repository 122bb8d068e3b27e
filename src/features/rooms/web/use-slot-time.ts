import { instantFromEpochMs } from '#domain/instant.ts'
import { remainingMs } from '#domain/review-clock.ts'
import { currentItem } from './agenda-view.ts'
import type { Room } from './room.ts'
import { useServerNow } from './use-server-now.ts'

export type SlotTime = {
  /** Whole seconds in ms; negative when the item is over its time. */
  readonly leftMs: number
  readonly isPaused: boolean
}

/** The time of the item that is on; the same second on every screen. Null in the lobby and when all is over. */
export function useSlotTime(
  room: Pick<Room, 'agenda' | 'clock'>,
  clockOffsetMs: number,
): SlotTime | null {
  const nowMs = useServerNow(clockOffsetMs)
  const item = currentItem(room)
  if (item === null) return null
  const leftMs = remainingMs(room.clock, item, instantFromEpochMs(nowMs))
  return { leftMs: Math.ceil(leftMs / 1000) * 1000, isPaused: room.clock.phase === 'paused' }
}
