import type { Db, Prisma } from '../db'
import { cited, policyVersion } from '../policy-versions'
import { beginning, type Entry } from './hash'

// What the public reads of the ledger: the page, the feed and the files are all made of this. An entry names no reader, no
// comment and no moderator; what it knows of them is a digest.

const fields = {
  ...({ number: true, at: true, act: true, by: true, from: true, to: true, policyVersion: true, clauses: true } as const),
  ...({ article: true, detail: true, note: true, before: true, hash: true } as const),
} satisfies Prisma.LedgerEntrySelect

type Stored = Prisma.LedgerEntryGetPayload<{ select: typeof fields }>
const entry = ({ number, at, ...rest }: Stored): Entry => ({ number: Number(number), at: at.toISOString(), ...rest })

/** How far the ledger goes now: the number and hash of its last entry. */
export async function headOf(db: Db): Promise<{ number: number; hash: string }> {
  const last = await db.ledgerEntry.findFirst({ orderBy: { number: 'desc' }, select: { number: true, hash: true } })
  return last ? { number: Number(last.number), hash: last.hash } : { number: 0, hash: beginning }
}

const atOnce = 2_000

/** The entries after that number up to the other, oldest first, some at a time: neither memory nor a transaction grows with them. */
export async function* entriesBetween(db: Db, after: number, last: number): AsyncGenerator<Entry[]> {
  for (let from = after; from < last; from += atOnce) {
    const where = { number: { gt: from, lte: Math.min(from + atOnce, last) } }
    const rows = await db.ledgerEntry.findMany({ where, orderBy: { number: 'asc' }, select: fields })
    if (rows.length > 0) yield rows.map(entry)
  }
}

/** An entry with what a reader wants to know beside it. */
export interface ShownEntry extends Entry {
  /** Null where the article is not published (any more). */
  headline: string | null
  cites: { id: string; title: string }[]
}

/** The entries above `after` and not above `last`, newest first, in words. */
export async function shownEntries(db: Db, after: number, last: number, now = new Date()): Promise<ShownEntry[]> {
  const rows = await db.ledgerEntry.findMany({ where: { number: { gt: after, lte: last } }, orderBy: { number: 'desc' }, select: fields })
  // An entry names the article by the address that it had then.
  const among = { slug: { in: [...new Set(rows.map(({ article }) => article))] } }
  const live = { status: 'published', publishedAt: { lte: now } } as const
  const articles = await db.article.findMany({ where: { ...among, ...live }, select: { slug: true, headline: true } })
  const former = await db.formerSlug.findMany({
    where: { ...among, article: live },
    select: { slug: true, article: { select: { headline: true } } },
  })
  const headlines = new Map([
    ...former.map(({ slug, article }) => [slug, article.headline] as const),
    ...articles.map(({ slug, headline }) => [slug, headline] as const),
  ])
  const numbers = [...new Set(rows.map((row) => row.policyVersion))]
  // A version that cannot be used has no titles.
  const read = await Promise.all(numbers.map((number) => policyVersion(db, number).catch(() => null)))
  const versions = new Map(read.flatMap((version) => (version ? [[version.number, version] as const] : [])))
  return rows.map((row) => {
    const version = versions.get(row.policyVersion)
    const titles = new Map(version ? cited(version, row.clauses).map(({ id, title }) => [id, title]) : [])
    const cites = row.clauses.map((id) => ({ id, title: titles.get(id) ?? id }))
    return { ...entry(row), headline: headlines.get(row.article) ?? null, cites }
  })
}

/** So many entries are on a page, which keeps its address for good. */
export const pageLength = 50

/** The page with that entry, and the place of the entry on it. */
export const entryAddress = (number: number) => `/moderation-log/before/${Math.ceil(number / pageLength) * pageLength + 1}#entry-${number}`

export interface LogPage {
  entries: ShownEntry[]
  /** What the addresses of the pages beside it end in; null where there is none, or where it is the newest. */
  older: number | null
  newer: number | null
  head: { number: number; hash: string }
}

/** The newest page, of one to two lengths, so that no page after it ever changes; or that before the entry with this number. Null where there is no such page. */
export async function logPage(db: Db, before?: number): Promise<LogPage | null> {
  const head = await headOf(db)
  const full = Math.floor(head.number / pageLength) * pageLength
  if (before !== undefined) {
    const after = before - 1 - pageLength
    if (after < 0 || after % pageLength !== 0 || after >= head.number) return null
    const newer = before + pageLength - 1 <= full - pageLength ? before + pageLength : null
    return { entries: await shownEntries(db, after, before - 1), older: after > 0 ? after + 1 : null, newer, head }
  }
  const after = Math.max(0, full - pageLength)
  return { entries: await shownEntries(db, after, head.number), older: after > 0 ? after + 1 : null, newer: null, head }
}
