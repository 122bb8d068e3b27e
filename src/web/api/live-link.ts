// How a page holds on to a stream of events: what it says of the line, and how long it waits to try again.
export type LiveLink = 'connecting' | 'live' | 'reconnecting' | 'offline'

const firstPauseMs = 500
const longestPauseMs = 15_000

/** Grows with each failure; `chance` (0 to 1) keeps a room full of pages from coming back at once. */
export function pauseBeforeAttempt(failures: number, chance: number): number {
  if (failures === 0) return 0
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1))
  return Math.round(longest * (0.5 + chance / 2))
}

/** The server’s clock less this device’s, from one answer: it was made about half-way through. */
export function clockOffset(answeredAt: string, askedMs: number, heardMs: number): number {
  return Math.round(Date.parse(answeredAt) - (askedMs + heardMs) / 2)
}
