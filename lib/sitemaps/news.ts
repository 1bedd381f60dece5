import type { Db } from '../db'
import { siteAddress, siteName } from '../site'
import { declaration, element, textElement } from '../xml'

// What news search engines read: the articles of two days, at most a thousand.

const mostNews = 1_000
const twoDays = 2 * 86_400_000

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}

/** The news sitemap as it is now. */
export async function newsSitemap(db: Db, now = new Date()): Promise<string> {
  const articles = await db.article.findMany({
    where: { status: 'published', publishedAt: { lte: now, gt: new Date(now.getTime() - twoDays) } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: mostNews,
    select: { slug: true, headline: true, lang: true, publishedAt: true },
  })
  const entries = articles.map(({ slug, headline, lang, publishedAt }) => {
    const publication = element('news:publication', {}, textElement('news:name', siteName()) + textElement('news:language', language(lang)))
    const said = [publication, textElement('news:publication_date', publishedAt.toISOString()), textElement('news:title', headline)]
    return element(
      'url',
      {},
      textElement('loc', siteAddress(`/articles/${encodeURIComponent(slug)}`)) + element('news:news', {}, said.join('')),
    )
  })
  return `${declaration}${element('urlset', namespaces, `\n${entries.join('\n')}\n`)}\n`
}

/** ISO 639, two or three letters; of all regions only those of Chinese are told apart. */
function language(lang: string): string {
  const tag = lang.toLowerCase()
  return tag === 'zh-cn' || tag === 'zh-tw' ? tag : (tag.split('-')[0] ?? 'en')
}
