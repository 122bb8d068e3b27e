import { epochMs, type Instant } from '#domain/instant.ts'

const longestSeconds = 86_400

/** Retry-After (RFC 9110), seconds or a date, as seconds from now and at most a day; null without one. */
export function retryAfterSeconds(headers: Headers, now: Instant): number | null {
  const written = headers.get('retry-after')?.trim()
  if (!written) return null
  const seconds = /^\d+$/.test(written)
    ? Number(written)
    : Math.ceil((Date.parse(written) - epochMs(now)) / 1000)
  if (!Number.isFinite(seconds)) return null
  return Math.min(Math.max(seconds, 0), longestSeconds)
}
