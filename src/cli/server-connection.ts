import { type Command, InvalidArgumentError, Option } from 'commander'
import { ApiProblem, type CallOptions, callApi } from '#api/call.ts'
import type { Endpoint, Output, Request } from '#api/endpoint.ts'
import { refused, unreachable, wrongUsage } from './command-failure.ts'

export type ServerOptions = { readonly url?: string; readonly token?: string }

export type ServerConnection = {
  /** Ends the command when the server refuses or is not reached. */
  call<E extends Endpoint>(endpoint: E, request: Request<E>): Promise<Output<E>>
  /** The same, with the refusal as ApiProblem and an unreached server as TypeError or TimeoutError. */
  attempt<E extends Endpoint>(
    endpoint: E,
    request: Request<E>,
    options?: Pick<CallOptions, 'idempotencyKey'>,
  ): Promise<Output<E>>
  readonly url: string
}

const patienceMs = 60_000

export function addServerOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--url <address>', 'address of the server')
        .env('WELLCYCLE_URL')
        .argParser(serverAddress),
    )
    .addOption(new Option('--token <secret>', 'API token').env('WELLCYCLE_TOKEN'))
}

export function connectTo({ url, token }: ServerOptions): ServerConnection {
  if (!url) throw wrongUsage('Give the server’s address by --url or WELLCYCLE_URL.')
  if (!token) throw wrongUsage('Give an API token by --token or WELLCYCLE_TOKEN.')
  const attempt: ServerConnection['attempt'] = (endpoint, request, options = {}) =>
    callApi(endpoint, request, {
      base: url,
      token,
      signal: AbortSignal.timeout(patienceMs),
      ...options,
    })
  return {
    url,
    attempt,
    call: (endpoint, request) =>
      attempt(endpoint, request).catch((error: unknown) => {
        throw failureOf(error, url)
      }),
  }
}

/** Whether the server, or what stands before it, could not answer at all. */
export function isUnreached(error: unknown): error is Error {
  return error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')
}

/** What the command says and ends with; an error that is neither is a bug and comes back as it is. */
export function failureOf(error: unknown, url: string): unknown {
  if (isUnreached(error)) return unreachable(`${url} is not reached: ${reasonOf(error)}.`)
  if (!(error instanceof ApiProblem)) return error
  if ([502, 503, 504].includes(error.status)) {
    return unreachable(`${url} answers ${error.status}: ${error.message}`)
  }
  return refused(error.message)
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `no answer within ${patienceMs / 1000} s`
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause ? String(cause.code) : ''
  if (code === 'ECONNREFUSED') return 'nothing listens there'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such host'
  return cause.message || code
}

function serverAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('Give an address such as https://wellcycle.example.org.')
  }
  return text.replace(/\/+$/, '')
}
