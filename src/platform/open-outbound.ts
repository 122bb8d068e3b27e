import { Agent, request as send } from 'undici'
import { judgedConnect, judgedUrl } from './judged-connect.ts'
import type { OutboundAnswer, OutboundFetch, OutboundRequest } from './outbound.ts'
import { OutboundFailure } from './outbound.ts'
import { redirected } from './outbound-redirect.ts'

const defaultTimeoutMs = 15_000
const defaultMaxBytes = 5 * 1024 * 1024
const maxRedirects = 3

export function openOutbound(): OutboundFetch {
  // Two, so that a connection to a private address is never handed to a request that may not reach one.
  const toPublic = openAgent(false)
  const toPrivateToo = openAgent(true)
  return async (request) => {
    const timeoutMs = request.timeoutMs ?? defaultTimeoutMs
    const deadline = AbortSignal.timeout(timeoutMs)
    const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline
    const agent = request.allowPrivateNetwork ? toPrivateToo : toPublic
    try {
      return await answerTo(request, agent, signal)
    } catch (error) {
      if (error instanceof OutboundFailure) throw error
      const cause = { cause: error }
      if (deadline.aborted) {
        throw new OutboundFailure('timeout', `No whole answer within ${timeoutMs / 1000} s`, cause)
      }
      if (signal.aborted) throw new OutboundFailure('timeout', 'The request was called off', cause)
      throw new OutboundFailure('network', wordsFor(error), cause)
    }
  }
}

function openAgent(allowPrivateNetwork: boolean): Agent {
  return new Agent({
    allowH2: false,
    // The request's own deadline rules.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: judgedConnect(allowPrivateNetwork),
  })
}

async function answerTo(
  first: OutboundRequest,
  agent: Agent,
  signal: AbortSignal,
): Promise<OutboundAnswer> {
  let request = first
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    signal.throwIfAborted()
    const answer = await send(judgedUrl(request), {
      dispatcher: agent,
      method: request.method ?? 'GET',
      headers: { 'user-agent': 'Wellcycle', ...request.headers },
      body: request.body ?? null,
      signal,
    })
    const text = await textOf(answer.body, request.maxBytes ?? defaultMaxBytes)
    const headers = headersOf(answer.headers)
    const next = redirected(request, answer.statusCode, headers.get('location'))
    if (next === null) return { status: answer.statusCode, headers, text }
    request = next
  }
  throw new OutboundFailure('network', `More than ${maxRedirects} redirects`)
}

async function textOf(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) {
      throw new OutboundFailure('too-large', `The answer is larger than ${maxBytes} bytes`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function headersOf(received: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(received)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  return headers
}

const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host name is not known',
  EAI_AGAIN: 'The host name could not be looked up',
  ECONNREFUSED: 'The host refuses the connection',
  ECONNRESET: 'The host ended the connection',
  EHOSTUNREACH: 'The host cannot be reached',
  ENETUNREACH: 'The network cannot be reached',
  ETIMEDOUT: 'The host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'The host does not answer',
  UND_ERR_SOCKET: 'The host ended the connection',
  CERT_HAS_EXPIRED: 'The host’s certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The host’s certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'The host’s certificate is signed by nobody we trust',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The host’s certificate is signed by nobody we trust',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The host’s certificate is for another name',
}

function wordsFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  return sentences[code] ?? `The request failed (${code})`
}
