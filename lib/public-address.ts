import { lookup as systemLookup } from 'node:dns/promises'
import { BlockList, isIP, type LookupFunction } from 'node:net'

// Addresses that people write are asked by this server, which may stand where they cannot reach: beside a database, a router,
// a cloud's own pages with its keys. So only addresses of the public internet are asked, and the connection goes to the very
// address that was looked at: a name could lead elsewhere a moment later.

const closed = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
  ] as const),
  ...([
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
  ] as const),
  ...([
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  closed.addSubnet(net, bits, 'ipv4')

/** Of IPv6 only what is given out on the internet, without what wraps an IPv4 address or is for examples. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
const closed6 = new BlockList()
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(net, bits, 'ipv6')

/** True for an IP address that stands on the public internet. */
export function isPublic(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return isPublic(mapped)
  if (isIP(address) === 4) return !closed.check(address, 'ipv4')
  return isIP(address) === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

export type Resolve = (host: string) => Promise<string[]>

const system: Resolve = async (host) => (await systemLookup(host, { all: true })).map(({ address }) => address)

/** A host that may not be asked, or that there is not. */
export class ClosedAddress extends Error {}

/** The addresses of the host. Throws a ClosedAddress where any of them is not public. */
export async function publicAddresses(host: string, resolve: Resolve = system): Promise<string[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  const addresses = isIP(bare) ? [bare] : await resolve(bare)
  if (addresses.length === 0 || !addresses.every(isPublic)) throw new ClosedAddress(`${bare} is not on the public internet`)
  return addresses
}

/** For http.request: connects to what was looked at, and nowhere else. */
export function lookupAmong(addresses: string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, done) => {
    const [first] = all
    if (options.all) done(null, all)
    else done(null, first?.address ?? '', first?.family)
  }
}
