// Counts failed attempts in the database, so that every process sees the same count.
import type pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'

export type AttemptLimit = {
  /** Seconds to wait before the next attempt; 0 when it may be made now. */
  waitSeconds(key: string): Promise<number>
  countFailure(key: string): Promise<void>
  forget(key: string): Promise<void>
}

export function openAttemptLimit(
  pool: pg.Pool,
  options: { name: string; attempts: number; windowSeconds: number },
): AttemptLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'attempt',
    tableCreated: true,
    keyPrefix: options.name,
    points: options.attempts,
    duration: options.windowSeconds,
    clearExpiredByTimeout: false,
  })
  return {
    async waitSeconds(key) {
      const state = await limiter.get(key)
      if (!state || state.remainingPoints > 0) return 0
      return Math.max(1, Math.ceil(state.msBeforeNext / 1000))
    },
    async countFailure(key) {
      await limiter.penalty(key, 1)
    },
    async forget(key) {
      await limiter.delete(key)
    },
  }
}
