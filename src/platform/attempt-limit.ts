// Counts attempts: in the database, so that every process sees the same count, or in memory, where
// nobody must be able to read afterwards who tried.
import type pg from 'pg'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible'

export type AttemptLimit = {
  /** Counts an attempt before it is made, so that many at once are counted too: seconds to wait, or 0. */
  take(key: string): Promise<number>
  /** The attempt was a good one and does not count. */
  giveBack(key: string): Promise<void>
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
  return limitOf(limiter)
}

/** Of this process alone; forgotten when it ends. */
export function openMemoryLimit(options: {
  attempts: number
  windowSeconds: number
}): AttemptLimit {
  return limitOf(
    new RateLimiterMemory({ points: options.attempts, duration: options.windowSeconds }),
  )
}

function limitOf(limiter: RateLimiterAbstract): AttemptLimit {
  return {
    take: (key) => limiter.consume(key).then(() => 0, secondsToWait),
    async giveBack(key) {
      await limiter.reward(key, 1)
    },
    async forget(key) {
      await limiter.delete(key)
    },
  }
}

function secondsToWait(refused: unknown): number {
  if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  throw refused
}
