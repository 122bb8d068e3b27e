import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#platform/context.ts'
import { claimIdempotencyKey, keepAnswer } from './idempotency-store.ts'

/** The first answer for a key stands; another body under the same key is refused. */
export async function answerOnce(request: FastifyRequest, ctx: Ctx, run: () => Promise<unknown>) {
  const key = request.headers['idempotency-key']
  if (key === undefined) return run()
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Refusal('InvalidInput', 'Idempotency-Key takes 1 to 200 printable characters.')
  }
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body)}`)
    .digest('hex')
  const actorId = ctx.actor.kind === 'system' ? 'system' : ctx.actor.id
  const earlier = await claimIdempotencyKey(ctx, { key, actorId, requestHash })
  if (earlier === null) {
    const answer = await run()
    await keepAnswer(ctx, { key, actorId }, answer)
    return answer
  }
  if (earlier.requestHash !== requestHash) {
    throw new Refusal('IdempotencyKeyReused', 'This Idempotency-Key was used for another request.')
  }
  return earlier.answer
}
