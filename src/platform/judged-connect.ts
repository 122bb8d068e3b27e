// Judges the address that is connected to: a literal one before the request, a name when it is looked
// up, and what was judged is what is connected to, so that a name cannot change its mind in between.
import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { addressReach } from './address-reach.ts'
import type { OutboundRequest } from './outbound.ts'
import { OutboundFailure } from './outbound.ts'

export function judgedConnect(allowPrivateNetwork: boolean): { lookup: LookupFunction } {
  return {
    lookup(host: string, options: LookupOptions, answer) {
      lookup(host, { ...options, all: true }, (error, found) => {
        if (error) return answer(error, [])
        const [first, ...others] = reachable(found, allowPrivateNetwork)
        if (!first) return answer(refused(host, found), [])
        if (options.all) return answer(null, [first, ...others])
        answer(null, first.address, first.family)
      })
    },
  }
}

export function judgedUrl({ url: written, allowPrivateNetwork }: OutboundRequest): URL {
  const url = URL.parse(written)
  if (!url) throw new OutboundFailure('refused-address', 'This is not an address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new OutboundFailure('refused-address', 'Only http and https addresses are reached')
  }
  if (url.username || url.password) {
    throw new OutboundFailure('refused-address', 'Addresses with a user or password are refused')
  }
  const address = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const literal = [{ address, family: isIP(address) }]
  if (isIP(address) && reachable(literal, allowPrivateNetwork).length === 0) {
    throw refused(address, literal)
  }
  return url
}

function reachable(found: readonly LookupAddress[], allowPrivateNetwork: boolean) {
  return found.filter(({ address }) => {
    const reach = addressReach(address)
    return reach === 'public' || (reach === 'private' && allowPrivateNetwork)
  })
}

function refused(host: string, found: readonly LookupAddress[]) {
  const isPrivate = found.some(({ address }) => addressReach(address) === 'private')
  return new OutboundFailure(
    'refused-address',
    isPrivate
      ? `${host} is in a private network; an administrator can allow that for a connection`
      : `${host} is a link-local, reserved or metadata address, which is never reached`,
  )
}
