import { type Card, cardsById, count, latest } from './articles'
import type { Db, Prisma } from './db'
import { blocksInForce } from './newsroom/arrangement'
import type { Blocks } from './newsroom/blocks'

// The pages of a list: of a section, a topic, an author. /sections/town is the first, /sections/town/2 the next.

export const perPage = 20

export interface ListPage {
  cards: Card[]
  /** Of all pages. */
  count: number
  page: number
  pages: number
}

/** The page that an address names after the list's own: 1 for none, null for what names no page. */
export function pageNamed(parts: string[] | undefined): number | null {
  const [number, ...more] = parts ?? ['1']
  return number !== undefined && /^[1-9]\d{0,4}$/.test(number) && more.length === 0 ? Number(number) : null
}

/** The address of a page of a list. */
export const pageAddress = (list: string, page: number): string => (page === 1 ? list : `${list}/${page}`)

interface Wanted {
  where: Prisma.ArticleWhereInput
  page: number
  /** What stands first, whenever it was published. */
  first?: Card[]
  now?: Date
}

/** A page of the published articles, newest first; null for one beyond the last. A list without articles has one page. */
export async function listPage(db: Db, { where, page, first = [], now = new Date() }: Wanted): Promise<ListPage | null> {
  const rest: Prisma.ArticleWhereInput = first.length > 0 ? { AND: [where, { id: { notIn: first.map(({ id }) => id) } }] } : where
  const before = (page - 1) * perPage
  const head = first.slice(before, before + perPage)
  const [others, all] = await Promise.all([
    head.length < perPage
      ? latest(db, { where: rest, skip: Math.max(0, before - first.length), take: perPage - head.length, now })
      : Promise.resolve([]),
    count(db, rest, now),
  ])
  const total = all + first.length
  const pages = Math.max(1, Math.ceil(total / perPage))
  return page <= pages ? { cards: [...head, ...others], count: total, page, pages } : null
}

/** What editors placed at the head of a section's page, as far as it is published: its lead, then the others. Without a lead the newest of the rest leads. */
export async function headOfSection(db: Db, section: string, { blocks, now = new Date() }: { blocks?: Blocks; now?: Date } = {}) {
  const { lead, seconds } = blocks ?? (await blocksInForce(db, `/sections/${section}`, now))
  if (!lead && seconds.length === 0) return []
  const pinned = await cardsById(db, lead ? [lead, ...seconds] : seconds, now)
  const own = (id: string) => [pinned.get(id)].filter((card) => card?.section.slug === section)
  const others = seconds.flatMap(own)
  const where = { sectionSlug: section, id: { notIn: seconds } }
  const first = (lead ? own(lead) : []).concat(lead && own(lead).length > 0 ? [] : await latest(db, { where, take: 1, now }))
  return [...first, ...others].filter((card) => card !== undefined)
}

/** A page of a section, with what editors placed at its head. */
export async function sectionPage(
  db: Db,
  section: string,
  { page, blocks, now = new Date() }: { page: number; blocks?: Blocks; now?: Date },
) {
  const first = await headOfSection(db, section, { ...(blocks && { blocks }), now })
  return listPage(db, { where: { sectionSlug: section }, page, first, now })
}

/** The paper's authors, by name, with how much they published; those without anything published are left out. */
export async function authors(db: Db, now = new Date()) {
  const published = { some: { article: { status: 'published' as const, publishedAt: { lte: now } } } }
  return db.author.findMany({
    where: { bylines: published },
    orderBy: { name: 'asc' },
    select: { slug: true, name: true, title: true, imageSrc: true, _count: { select: { bylines: { where: published.some } } } },
  })
}
