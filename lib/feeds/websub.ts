import type { Db, Tx } from '../db'
import { env } from '../env'
import { addJob } from '../jobs'
import { siteAddress } from '../site'
import { feedPath, formats } from './channel'

// WebSub: whoever follows a feed through the hub is told at once, and need not ask again and again.

const patience = 10_000

/** When the transaction commits, the hub hears that the feeds with this article have changed; nothing happens where there is no hub. */
export async function tellHub(tx: Tx, articleId: string) {
  if (env().WEBSUB_HUB) await addJob(tx, 'websub', { article: articleId }, { key: `websub ${articleId}` })
}

/** Tells the hub. Throws where it does not take it, so that the job is tried again. */
export async function pingHub(db: Db, articleId: string) {
  const hub = env().WEBSUB_HUB
  const topics = hub ? await feedsWith(db, articleId) : []
  if (!hub || topics.length === 0) return
  const body = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const topic of topics) body.append('hub.url', topic)
  const answer = await fetch(hub, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(patience) })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`The hub ${hub} answered ${answer.status}.`)
}

/** The addresses of every feed that has the article, or had it until it was withdrawn. */
async function feedsWith(db: Db, id: string): Promise<string[]> {
  const article = await db.article.findUnique({
    where: { id },
    select: { sectionSlug: true, topics: { select: { slug: true } }, bylines: { select: { authorSlug: true } } },
  })
  if (!article) return []
  const pages = [
    '/',
    `/sections/${encodeURIComponent(article.sectionSlug)}`,
    ...article.topics.map(({ slug }) => `/topics/${encodeURIComponent(slug)}`),
    ...article.bylines.map(({ authorSlug }) => `/authors/${encodeURIComponent(authorSlug)}`),
  ]
  return pages.flatMap((page) => formats.map((format) => siteAddress(feedPath(page, format))))
}
