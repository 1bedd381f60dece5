import { isIPv6 } from 'node:net'
import type { Db } from './db'
import { keyedHash } from './keyed'
import type { Whom } from './measures'
import type { Raw } from './raw'

// From where a comment came, told apart but never read: no IP address is stored anywhere, only its keyed hash, for thirty days: lib/forget.ts deletes what is older.

const connectionDays = 30

/** The keyed hash by which a connection is known again. Of an IPv6 address, the half that stays the same for one household counts. */
export function clientHash(ip: string): string {
  return keyedHash('connection', network(ip))
}

/**
 * What of an address stays the same for one household: of IPv6 the first four groups, written out. Any other address is
 * itself, and so is one of IPv4 that is written as IPv6.
 */
export function network(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = (ip.split('%')[0] ?? '').toLowerCase().split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const after = groups(tail ?? '')
  // A dotted end stands for two groups.
  const length = after.length + (tail?.includes('.') ? 1 : 0)
  const before = groups(head)
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - length)).fill('0')
  const all = [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ''))
  return all.slice(0, 6).join(':') === '0:0:0:0:0:ffff' ? ip : all.slice(0, 4).join(':')
}

/** Writes from where a comment came; `client` is clientHash(). Called in the comment's own transaction. */
export async function keepConnection(tx: Raw, { commentId, client, at }: { commentId: string; client: string; at: Date }) {
  await tx.$executeRaw`insert into "Connection" ("commentId", client, at) values (${commentId}, ${client}, ${at})`
}

const since = (now: Date) => new Date(now.getTime() - connectionDays * 86_400_000)

export interface Neighbour {
  /** Their page at the desk. */
  href: string
  name: string
  comments: number
}

export interface Neighbours {
  /** How many others wrote from the same connections. */
  count: number
  /** Those who wrote last. */
  shown: Neighbour[]
}

const shownNeighbours = 10

/** Who else wrote from the connections that this person used in the last thirty days, for moderators. */
export async function neighboursOf(db: Db, whom: Whom, now = new Date()): Promise<Neighbours> {
  const [userId, guestEmail] = 'userId' in whom ? [whom.userId, null] : [null, whom.guestEmail]
  const rows = await db.$queryRaw<{ userId: string | null; name: string; comments: number; last: string; count: number }[]>`
    select c."authorId" as "userId", coalesce(max(u.name), (array_agg(c."guestName" order by c."createdAt" desc))[1], '') as name,
      count(*)::int as comments, (array_agg(c.id order by c."createdAt" desc))[1] as last, count(*) over ()::int as count
    from "Connection" n join "Comment" c on c.id = n."commentId" left join "User" u on u.id = c."authorId"
    where n.at >= ${since(now)} and c."erasedAt" is null
      and n.client in (
        select o.client from "Connection" o join "Comment" p on p.id = o."commentId"
        where o.at >= ${since(now)} and (p."authorId" = ${userId} or p."guestEmail" = ${guestEmail}))
      and (${userId}::text is null or c."authorId" is distinct from ${userId}) and (${guestEmail}::text is null or c."guestEmail" is distinct from ${guestEmail})
    group by c."authorId", c."guestEmail"
    order by max(c."createdAt") desc limit ${shownNeighbours}`
  return {
    count: rows[0]?.count ?? 0,
    shown: rows.map(({ userId, name, comments, last }) => ({
      href: userId ? `/moderate/people/${userId}` : `/moderate/people/of/${last}`,
      ...{ name, comments },
    })),
  }
}
