// One nonce for an answer's scripts and styles alike, made when it is first asked for.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const nonces = new WeakMap<ServerResponse, string>()

export function nonceOf(response: ServerResponse): string {
  const known = nonces.get(response)
  if (known !== undefined) return known
  const nonce = randomBytes(16).toString('hex')
  nonces.set(response, nonce)
  return nonce
}

/** For a directive of the content security policy. */
export function nonceSource(_request: IncomingMessage, response: ServerResponse): string {
  return `'nonce-${nonceOf(response)}'`
}
