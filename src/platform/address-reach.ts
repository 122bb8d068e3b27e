// How far an IP address reaches. What carries an IPv4 address inside an IPv6 one is judged by the inner
// address; link-local and the addresses where clouds hand out credentials are never reachable.
import ipaddr from 'ipaddr.js'

export type AddressReach = 'public' | 'private' | 'never'

const privateRanges: readonly string[] = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']

/** AWS (with DNS, time and pod identity), Azure, Oracle, Alibaba and Google. */
const cloudMetadata = [
  'fd00:ec2::/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  '100.100.100.200/32',
  'fd20:ce::254/128',
].map((range) => ipaddr.parseCIDR(range))

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** IPv4-mapped, -translated and -compatible addresses, and the well-known NAT64 prefix. */
const carriersOfIpv4 = ['::ffff:0:0/96', '::ffff:0:0:0/96', '::/96', '64:ff9b::/96'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
)

export function addressReach(address: string): AddressReach {
  if (!ipaddr.isValid(address)) return 'never'
  const parsed = judgedAddress(ipaddr.parse(address))
  if (cloudMetadata.some((range) => parsed.kind() === range[0].kind() && parsed.match(range))) {
    return 'never'
  }
  const range = parsed.range()
  if (privateRanges.includes(range)) return 'private'
  if (range !== 'unicast') return 'never'
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast) ? 'public' : 'never'
}

function judgedAddress(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4 || address.range() === 'loopback') return address
  const carries = carriersOfIpv4.some((range) => address.match(range))
  return carries ? new ipaddr.IPv4(address.toByteArray().slice(-4)) : address
}
