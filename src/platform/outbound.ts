// The one way out of the building: refuses private and link-local addresses unless allowed, limits time
// and size, and follows no redirect to another host.

export type OutboundRequest = {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Administrators may let a connection reach private addresses; link-local ones stay closed. */
  readonly allowPrivateNetwork: boolean
  /** For everything, from the look-up of the name to the last byte; 15 seconds unless said otherwise. */
  readonly timeoutMs?: number
  /** Of the answer's body; 5 MB unless said otherwise. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

export type OutboundAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Throws OutboundFailure and nothing else; any status is an answer. */
export type OutboundFetch = (request: OutboundRequest) => Promise<OutboundAnswer>

export type OutboundFailureClass = 'network' | 'timeout' | 'too-large' | 'refused-address'

/** Why there is no answer, in words that a person may read: no secret, no path of the address. */
export class OutboundFailure extends Error {
  readonly class: OutboundFailureClass

  constructor(failureClass: OutboundFailureClass, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OutboundFailure'
    this.class = failureClass
  }
}
