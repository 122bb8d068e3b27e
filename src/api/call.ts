// Calls an endpoint of the contract over HTTP: what the web app and the command line use.
import { addressOf } from './address.ts'
import type { Endpoint, Output, Request } from './endpoint.ts'

export type CallOptions = {
  /** "https://wellcycle.example.org"; empty for the page's own server. */
  readonly base?: string
  readonly token?: string
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
  readonly fetch?: typeof fetch
}

/** A refusal as the server told it (problem details with a code), or an answer that is none of ours. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly requestId: string
  readonly details: Readonly<Record<string, unknown>>
  readonly retryAfterSeconds: number | null

  constructor(
    status: number,
    details: Readonly<Record<string, unknown>>,
    retryAfter: string | null,
  ) {
    super(typeof details.detail === 'string' ? details.detail : `The server answered ${status}.`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = typeof details.code === 'string' ? details.code : 'UnknownAnswer'
    this.requestId = typeof details.requestId === 'string' ? details.requestId : ''
    this.details = details
    this.retryAfterSeconds = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : null
  }
}

/** Rejects with ApiProblem when the server refuses or is none of ours, with TypeError when it is not reached. */
export async function callApi<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  options: CallOptions = {},
): Promise<Output<E>> {
  const headers = new Headers({ accept: endpoint.produces ?? 'application/json' })
  if (request.body !== undefined) headers.set('content-type', 'application/json')
  if (options.token) headers.set('authorization', `Bearer ${options.token}`)
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey)
  const send = options.fetch ?? fetch
  const answer = await send(`${options.base ?? ''}${addressOf(endpoint, request)}`, {
    method: endpoint.method,
    headers,
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!answer.ok) throw await problemOf(answer)
  if (answer.status === 204) return undefined as Output<E>
  if (endpoint.produces && mediaTypeOf(answer) === endpoint.produces) {
    return (await answer.text()) as Output<E>
  }
  if (!isJson(answer)) throw notOurs(answer)
  return (await answer.json()) as Output<E>
}

function mediaTypeOf(answer: Response): string {
  return answer.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
}

function isJson(answer: Response): boolean {
  return answer.headers.get('content-type')?.includes('json') ?? false
}

/** Something else lives at the address: a sign-in page of a proxy, another web site. */
function notOurs(answer: Response): ApiProblem {
  const detail = 'The answer is not one of Wellcycle’s. Is the address right?'
  return new ApiProblem(answer.status, { code: 'UnknownAnswer', detail }, null)
}

async function problemOf(answer: Response): Promise<ApiProblem> {
  const details: unknown = isJson(answer) ? await answer.json() : {}
  return new ApiProblem(
    answer.status,
    typeof details === 'object' && details !== null ? { ...details } : {},
    answer.headers.get('retry-after'),
  )
}
