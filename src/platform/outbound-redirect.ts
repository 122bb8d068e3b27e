import type { OutboundRequest } from './outbound.ts'
import { OutboundFailure } from './outbound.ts'

const redirects = [301, 302, 303, 307, 308]

/** The request to send instead; null when the answer is not a redirect. Secrets stay with their host. */
export function redirected(
  request: OutboundRequest,
  status: number,
  location: string | null,
): OutboundRequest | null {
  if (!redirects.includes(status) || location === null) return null
  const from = new URL(request.url)
  const to = URL.parse(location, from.href)
  if (!to || !staysOnHost(from, to)) {
    throw new OutboundFailure('refused-address', `${from.host} redirects to another host`)
  }
  const repeats = status === 307 || status === 308
  const { body, method, ...rest } = request
  return repeats ? { ...request, url: to.href } : { ...rest, method: 'GET', url: to.href }
}

function staysOnHost(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true
  const onDefaultPorts = from.port === '' && to.port === ''
  const becomesSecure = from.protocol === 'http:' && to.protocol === 'https:'
  return from.hostname === to.hostname && onDefaultPorts && becomesSecure
}
