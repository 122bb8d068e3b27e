// The one way out of the building: refuses private and link-local addresses unless allowed, limits time
// and size, and follows no redirect to another host.

export type OutboundRequest = {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Administrators may let a connection reach private addresses; link-local ones stay closed. */
  readonly allowPrivateNetwork: boolean
  readonly timeoutMs?: number
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

export type OutboundAnswer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export type OutboundFetch = (request: OutboundRequest) => Promise<OutboundAnswer>
