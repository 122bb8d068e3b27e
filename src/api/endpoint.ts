import { z } from 'zod'

/** What a caller must hold. `write` and `push` are closed to a reader's token and to sponsors. */
export type Access = 'public' | 'account' | 'read' | 'push' | 'write'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Endpoint = {
  readonly method: Method
  /** "/organisations/{organisation}/teams/{team}", below /api. */
  readonly path: `/${string}`
  readonly access: Access
  readonly summary: string
  readonly description?: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Null: no content. */
  readonly output: z.ZodType | null
  /** The media type of an answer that is text and not JSON, such as text/calendar. */
  readonly produces?: string
  /** The answer is a stream of server-sent events, each with an `output` as its data. */
  readonly streams?: true
  readonly status?: 200 | 201 | 202 | 204
  /** Refusals of this endpoint by code, with their status; those of `commonRefusals` come on top. */
  readonly refusals: Readonly<Record<string, number>>
  /** Bytes; 256 KiB unless said otherwise. */
  readonly bodyLimit?: number
  /** Takes an Idempotency-Key header: the same key and body get the first answer again. */
  readonly idempotent?: true
}

export const commonRefusals = {
  InvalidInput: 400,
  InvalidJson: 400,
  NotSignedIn: 401,
  NotAllowed: 403,
  CrossSiteRequest: 403,
  OrganisationNotFound: 404,
  BodyTooLarge: 413,
  UnsupportedMediaType: 415,
  TooManyRequests: 429,
} as const satisfies Record<string, number>

/** A body is strict: a misspelt field is refused, not passed over. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  const { body } = definition
  return body instanceof z.ZodObject ? { ...definition, body: body.strict() } : definition
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined

/** What a verb receives. */
export type Input<E extends Endpoint> = {
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  body: Parsed<E['body']>
}

/** What a caller sends; parts that the endpoint does not have may be left out. */
export type Request<E extends Endpoint> = Part<'params', E> & Part<'query', E> & Part<'body', E>
type Part<K extends 'params' | 'query' | 'body', E extends Endpoint> = E[K] extends z.ZodType
  ? Record<never, never> extends Sent<E[K]>
    ? { [P in K]?: Sent<E[K]> }
    : { [P in K]: Sent<E[K]> }
  : { [P in K]?: undefined }

export type Output<E extends Endpoint> = E['output'] extends z.ZodType
  ? z.output<E['output']>
  : void
