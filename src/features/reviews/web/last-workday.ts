const dayMs = 86_400_000

/** The day itself, or the Friday before it when it falls on a weekend; days as "2026-11-29". */
export function lastWorkday(day: string): string {
  const atMs = Date.parse(`${day}T00:00:00Z`)
  const weekday = new Date(atMs).getUTCDay()
  const daysBack = weekday === 0 ? 2 : weekday === 6 ? 1 : 0
  return new Date(atMs - daysBack * dayMs).toISOString().slice(0, 10)
}
