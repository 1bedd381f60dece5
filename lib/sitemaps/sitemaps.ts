import { type Db, Prisma } from '../db'
import { siteAddress } from '../site'
import { declaration, element, textElement } from '../xml'

// What search engines are told to read (sitemaps.org): an index of files, each with so many addresses and when each last changed.

/** A file may have 50,000; shorter ones are read again sooner. */
export const mostAddresses = 10_000

const kinds = ['articles', 'sections', 'topics', 'authors'] as const
type Kind = (typeof kinds)[number]

interface Address {
  path: string
  changed: Date | null
}

/** Pages that stand by themselves. Those that change every day are read every day without being told. */
const fixedPages = ['/', '/authors', '/corrections', '/comment-policy', '/moderation-report', '/moderation-log', '/privacy']

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

/** The index: every file that there is, and when something in it last changed. */
export async function sitemapIndex(db: Db, now = new Date()): Promise<string> {
  const files = await Promise.all(kinds.map((kind) => filesOf(db, kind, now)))
  return list('sitemapindex', 'sitemap', [{ path: '/sitemaps/pages.xml', changed: null }, ...files.flat()])
}

/** One file of the index, as articles-1.xml; null where there is no such file. */
export async function sitemapFile(db: Db, name: string, now = new Date()): Promise<string | null> {
  if (name === 'pages.xml')
    return list(
      'urlset',
      'url',
      fixedPages.map((path) => ({ path, changed: null })),
    )
  const [, named, number] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? []
  const kind = kinds.find((one) => one === named)
  if (!kind) return null
  const rows = await db.$queryRaw<{ slug: string; changed: Date }[]>`
    select slug, changed from (${all(kind, now)}) as every
    order by first, slug limit ${mostAddresses} offset ${(Number(number) - 1) * mostAddresses}`
  if (rows.length === 0) return null
  const addresses = rows.map(({ slug, changed }) => ({ path: `/${kind}/${encodeURIComponent(slug)}`, changed }))
  return list('urlset', 'url', addresses)
}

async function filesOf(db: Db, kind: Kind, now: Date): Promise<Address[]> {
  const rows = await db.$queryRaw<{ file: number; changed: Date }[]>`
    select file, max(changed) as changed from (
      select changed, ((row_number() over (order by first, slug) - 1) / ${mostAddresses} + 1)::int as file from (${all(kind, now)}) as every
    ) as numbered group by file order by file`
  return rows.map(({ file, changed }) => ({ path: `/sitemaps/${kind}-${file}.xml`, changed }))
}

/** Every address of a kind: `first` puts them in an order in which new ones come last, so that full files stay as they are. */
function all(kind: Kind, now: Date): Prisma.Sql {
  const live = Prisma.sql`a.status = 'published' and a."publishedAt" <= ${now}`
  if (kind === 'articles')
    return Prisma.sql`
      select a.slug, a."publishedAt" as first, greatest(a."publishedAt",
        (select max(c.at) from "Correction" c where c."articleId" = a.id),
        (select max(r.at) from "ArticleRevision" r where r."articleId" = a.id and r.public),
        (select max(p."updatedAt") from "LivePost" p where p."articleId" = a.id and p."removedAt" is null)) as changed
      from "Article" a where ${live}`
  const [named, joined] = {
    sections: [Prisma.sql`a."sectionSlug"`, Prisma.sql`"Article" a`],
    topics: [Prisma.sql`t."B"`, Prisma.sql`"_ArticleToTopic" t join "Article" a on a.id = t."A"`],
    authors: [Prisma.sql`b."authorSlug"`, Prisma.sql`"Byline" b join "Article" a on a.id = b."articleId"`],
  }[kind]
  return Prisma.sql`
    select ${named} as slug, min(a."publishedAt") as first, max(a."publishedAt") as changed from ${joined} where ${live} group by 1`
}

function list(root: string, each: string, addresses: Address[]): string {
  const entries = addresses.map(({ path, changed }) =>
    element(each, {}, textElement('loc', siteAddress(path)) + (changed ? textElement('lastmod', changed.toISOString()) : '')),
  )
  return `${declaration}${element(root, namespace, `\n${entries.join('\n')}\n`)}\n`
}
