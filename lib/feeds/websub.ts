import { createHash } from 'node:crypto'
import type { Db, Tx } from '../db'
import { env } from '../env'
import { addJob } from '../jobs'
import type { Raw } from '../raw'
import { siteAddress } from '../site'
import { feedPath, formats } from './channel'

// WebSub: whoever follows a feed through the hub is told at once, and need not ask again and again. A feed is named by its page.

const patience = 10_000
/** Comments are approved many in a minute: the hub hears of an article's once in that time. */
const talkPause = 60_000
/** Of so many pages one message speaks. */
const mostPages = 50

/** When the transaction commits, the hub hears that the feeds below these pages have changed; nothing happens where there is no hub. */
async function tellPages(tx: Raw, pages: string[], at?: Date) {
  if (!env().WEBSUB_HUB) return
  const sorted = [...new Set(pages)].toSorted()
  for (let from = 0; from < sorted.length; from += mostPages) {
    const some = sorted.slice(from, from + mostPages)
    // The same pages told again, before it was done, are told once.
    const key = `websub ${createHash('sha256').update(some.join(' ')).digest('base64url')}`
    await addJob(tx, 'websub', { pages: some }, { key: await freeKey(tx, key), ...(at && { at }) })
  }
}

/**
 * The key, unless another transaction is about to add a job of this name: whoever adds it too would wait until that ends, and two
 * who decide on the same articles in two orders would wait for one another. Then it is one of this connection's own.
 */
async function freeKey(tx: Raw, key: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ free: boolean; own: string }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as free, pg_backend_pid()::text as own`
  return row?.free ? key : `${key} ${row?.own}`
}

/** Where the feeds are that have these articles: of the paper, of their sections, topics and authors. Nowhere, for one that was never published. */
export async function feedPages(tx: Db | Tx, ids: string[]): Promise<string[]> {
  if (!env().WEBSUB_HUB) return []
  const articles = await tx.article.findMany({
    where: { id: { in: ids }, status: { in: ['published', 'withdrawn'] } },
    select: { sectionSlug: true, topics: { select: { slug: true } }, bylines: { select: { authorSlug: true } } },
  })
  const pages = articles.flatMap(({ sectionSlug, topics, bylines }) => [
    '/',
    `/sections/${encodeURIComponent(sectionSlug)}`,
    ...topics.map(({ slug }) => `/topics/${encodeURIComponent(slug)}`),
    ...bylines.map(({ authorSlug }) => `/authors/${encodeURIComponent(authorSlug)}`),
  ])
  return [...new Set(pages)]
}

const talkPage = (slug: string) => `/articles/${encodeURIComponent(slug)}`

interface Before {
  /** feedPages() before the change: an article that moves is news for what it leaves, too. */
  pages?: string[]
  /** The addresses it had and has, where that is what changed: the feed of its comments is below them. */
  slugs?: string[]
}

/** When the transaction commits, the hub hears that the feeds with these articles have changed. */
export async function tellHub(tx: Tx, ids: string[], { pages = [], slugs = [] }: Before = {}) {
  await tellPages(tx, [...(await feedPages(tx, ids)), ...pages, ...slugs.map(talkPage)])
}

/**
 * The same, of what is said about articles: within a minute, once for all that is decided until then. The feeds with the
 * articles have only a number of it, which is no news.
 */
export async function tellHubOfTalk(tx: Raw, slugs: string[], now = new Date()) {
  await tellPages(tx, slugs.map(talkPage), new Date(now.getTime() + talkPause))
}

/** Tells the hub. Throws where it does not take it, so that the job is tried again. */
export async function pingHub(pages: string[]) {
  const hub = env().WEBSUB_HUB
  if (!hub || pages.length === 0) return
  const body = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const page of pages) for (const format of formats) body.append('hub.url', siteAddress(feedPath(page, format)))
  const answer = await fetch(hub, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(patience) })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`The hub ${hub} answered ${answer.status}.`)
}
