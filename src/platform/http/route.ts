// A route joins an endpoint of a contract to the verb that answers it; nothing else happens there.
import type { Endpoint, Input, Output } from '#api/endpoint.ts'
import type { AccountCtx, Ctx, PublicCtx } from '#platform/context.ts'
import type { EventStream } from './event-stream.ts'
import type { JsonAnswer } from './json-answer.ts'
import type { TextAnswer } from './text-answer.ts'

type CtxFor<E extends Endpoint> = E['access'] extends 'public'
  ? PublicCtx
  : E['access'] extends 'account'
    ? AccountCtx
    : Ctx

export type Verb<E extends Endpoint> = (ctx: CtxFor<E>, input: Input<E>) => Promise<AnswerOf<E>>

type AnswerOf<E extends Endpoint> = E['streams'] extends true
  ? EventStream
  : E['produces'] extends string
    ? TextAnswer
    : Output<E> | JsonAnswer

export type Route = {
  readonly endpoint: Endpoint
  readonly verb: (ctx: never, input: never) => Promise<unknown>
  readonly transaction: boolean
}

export type RouteOptions = {
  /** Verbs that wait for a network open their own transactions. */
  readonly transaction?: boolean
}

export function route<const E extends Endpoint>(
  endpoint: E,
  verb: Verb<E>,
  options: RouteOptions = {},
): Route {
  return { endpoint, verb, transaction: options.transaction ?? endpoint.method !== 'GET' }
}
