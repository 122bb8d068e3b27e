import type { Endpoint } from './endpoint.ts'

/** Where an endpoint is called with these parameters, below the server's address. */
export function addressOf(
  endpoint: Endpoint,
  request: { params?: object; query?: object },
): string {
  const params = request.params as Record<string, string> | undefined
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(params?.[name] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, String(value))
  }
  return `/api${path}${query.size > 0 ? `?${query}` : ''}`
}
