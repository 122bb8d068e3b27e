import { setTimeout as wait } from 'node:timers/promises'
import { ApiProblem } from '#api/call.ts'
import { isUnreached } from './server-connection.ts'

export type RetryOptions = {
  readonly retries: number
  readonly onRetry: (reason: string, waitMs: number) => void
}

/** Longer than that nobody waits for a command; the server's own wish is not cut short. */
const longestWaitMs = 60_000

/** Repeats a call that may be repeated while the server is away, busy or asks for a pause. */
export async function retryCall<T>(call: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await call()
    } catch (error) {
      const waitMs = tries < options.retries ? waitBefore(tries, error) : null
      if (waitMs === null) throw error
      options.onRetry(error instanceof ApiProblem ? `answer ${error.status}` : 'no answer', waitMs)
      await wait(waitMs)
    }
  }
}

/** Null where another try is of no use. */
function waitBefore(tries: number, error: unknown): number | null {
  const backoffMs = Math.min(500 * 2 ** tries, longestWaitMs) * (0.75 + Math.random() / 2)
  if (isUnreached(error)) return backoffMs
  if (!(error instanceof ApiProblem) || ![429, 502, 503, 504].includes(error.status)) return null
  if (error.retryAfterSeconds === null) return backoffMs
  const wishMs = error.retryAfterSeconds * 1000
  return wishMs <= longestWaitMs ? wishMs : null
}
