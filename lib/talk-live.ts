import { network } from './connections'
import type { Db } from './db'
import { eventStream } from './event-stream'
import { listen } from './listening'
import { channel } from './pages'

// New comments, for everybody who has their article open: one connection to PostgreSQL for all of a process, from the first
// reader to the last, and one question to it after each change, whatever the number of readers.

/** `ids` were published after what was known, `gone` were told and are shown no more; `seq` is how far one knows now. */
export interface News {
  ids: string[]
  gone: string[]
  seq: string
}

type Listener = (news: News) => void

export interface Newer {
  id: string
  seq: bigint
}

interface Settings {
  url: string
  /** What was published on an article after this place among the decisions, in their order. */
  newer: (slug: string, since: bigint) => Promise<Newer[]>
  /** Those of the comments that are shown still. */
  shown: (ids: string[]) => Promise<string[]>
  beat?: number
  /** So many milliseconds the connection outlives its last reader: they come and go, and a connection costs more than keeping one. */
  linger?: number
}

interface Article {
  listeners: Set<Listener>
  /** Those who have not heard yet what came after the place they know, and that place. */
  coming: Map<Listener, bigint>
  /** Up to where it was looked, and what is known; not yet looked at all while it is not `begun`. */
  seq: bigint
  known: Set<string>
  begun: boolean
  looking: boolean
  again: boolean
}

// Two decisions may take their places in one order and commit in the other: so many are looked at again.
const overlap = 200n
const mostKnown = 1_000

export type TalkHub = ReturnType<typeof makeTalkHub>

/** Tells readers what is new on their article. subscribe() begins with what came after `since`, and returns how to leave. */
export function makeTalkHub({ url, newer, shown, beat = 20_000, linger = 5_000 }: Settings) {
  const articles = new Map<string, Article>()
  const asked = new Map<string, Promise<Newer[]>>()
  let connection: ReturnType<typeof listen> | undefined
  let leaving: NodeJS.Timeout | undefined

  /** Once for all readers; what changes meanwhile is looked at after. */
  async function look(slug: string) {
    const article = articles.get(slug)
    if (!article) return
    article.again = true
    if (article.looking) return
    article.looking = true
    while (article.again && article.listeners.size > 0) {
      article.again = false
      await lookOnce(slug, article).catch(() => {})
    }
    article.looking = false
  }

  async function lookOnce(slug: string, article: Article) {
    const found = await newer(slug, article.seq > overlap ? article.seq - overlap : 0n)
    const fresh = found.filter(({ id }) => !article.known.has(id))
    const standing = new Set(article.known.size ? await shown([...article.known]) : [])
    const gone = [...article.known].filter((id) => !standing.has(id))
    for (const id of gone) article.known.delete(id)
    for (const { id } of fresh) article.known.add(id)
    for (const id of [...article.known].slice(0, -mostKnown)) article.known.delete(id)
    article.seq = highest(found, article.seq)
    if (article.begun && fresh.length + gone.length > 0)
      for (const listener of article.listeners) listener({ ids: fresh.map(({ id }) => id), gone, seq: String(article.seq) })
    article.begun = true
    await Promise.all([...article.coming].map(([listener, since]) => catchUp(slug, article, { listener, since })))
  }

  async function catchUp(slug: string, { listeners, coming }: Article, { listener, since }: { listener: Listener; since: bigint }) {
    const found = await newerAtOnce(slug, since)
    coming.delete(listener)
    if (found.length > 0 && listeners.has(listener))
      listener({ ids: found.map(({ id }) => id), gone: [], seq: String(highest(found, since)) })
  }

  /** A crowd that comes at once, all knowing as much, asks once. */
  function newerAtOnce(slug: string, since: bigint): Promise<Newer[]> {
    const key = `${since} ${slug}`
    const known = asked.get(key)
    if (known) return known
    const asking = newer(slug, since)
    asked.set(key, asking)
    const forget = () => asked.delete(key)
    asking.then(forget, forget)
    return asking
  }

  function subscribe(slug: string, since: bigint, listener: Listener): () => void {
    // What was said before the connection stood, or while it was lost, is asked for.
    const lookAt = (slugs: string[]) => void Promise.all(slugs.map(look))
    const lookAtAll = () => lookAt([...articles.keys()])
    const lookForThoseComing = () => lookAt([...articles.keys()].filter((slug) => articles.get(slug)?.coming.size))
    clearTimeout(leaving)
    connection ??= listen(url, { channel, name: 'viewpoints:talk', stands: lookAtAll, heard: look, beats: lookForThoseComing, beat })
    const article = articles.get(slug) ?? newArticle(since)
    articles.set(slug, article)
    article.listeners.add(listener)
    article.coming.set(listener, since)
    if (connection.standing()) void look(slug)
    return () => {
      article.listeners.delete(listener)
      article.coming.delete(listener)
      if (article.listeners.size === 0 && articles.get(slug) === article) articles.delete(slug)
      if (articles.size > 0) return
      clearTimeout(leaving)
      leaving = setTimeout(() => {
        connection?.close()
        connection = undefined
      }, linger)
      leaving.unref()
    }
  }

  return { subscribe, size: () => [...articles.values()].reduce((sum, { listeners }) => sum + listeners.size, 0) }
}

const newArticle = (seq: bigint): Article => ({
  ...{ listeners: new Set(), coming: new Map(), known: new Set() },
  ...{ seq, begun: false, looking: false, again: false },
})

function highest(found: Newer[], least: bigint): bigint {
  let most = least
  for (const { seq } of found) if (seq > most) most = seq
  return most
}

/** So far back among all decisions one looks, whatever place is named: anybody can name one, and what is before it would be read for nothing. */
const mostPlaces = 2_000n

/** At most five hundred comments that were published after `since`, or of late where that is long ago, and are shown still. */
export const newerIn =
  (db: Db, most = mostPlaces) =>
  (slug: string, since: bigint): Promise<Newer[]> =>
    db.$queryRaw`
      select c.id, max(d.seq) as seq
      from "Decision" d join "Comment" c on c.id = d."commentId" join "Article" a on a.id = c."articleId"
      where a.slug = ${slug} and c.status = 'approved' and d."to" = 'approved' and d."from" <> 'approved'
        and d.seq > greatest(${since}::bigint, (select max(seq) from "Decision") - ${most}::bigint)
      group by c.id order by seq limit 500`

export const shownIn =
  (db: Db) =>
  async (ids: string[]): Promise<string[]> =>
    (await db.comment.findMany({ where: { id: { in: ids }, status: 'approved' }, select: { id: true } })).map(({ id }) => id)

/**
 * So many streams of one process. A school or an office has one address for all its readers, and a page of live coverage has
 * two streams once its comments come near (one of posts, one of comments): one address may have as many as it likes while half
 * the room is free, and so many when it is not. Who gets none reads on: the page says nothing of what is new, until it asks again.
 */
const mostReaders = 5_000
const mostOfClient = 50
const open = new Map<string, number>()
let opened = 0
/** So often one address opens a stream in a minute: a class that comes to a page at once, and back to its windows. */
const mostOpenings = 1_200
const openings = { minute: 0, of: new Map<string, number>() }

/** Counts one opening; false when that is too many. The counts of a minute go with it. */
function mayOpen(client: string, now: number): boolean {
  const minute = Math.floor(now / 60_000)
  if (openings.minute !== minute) Object.assign(openings, { minute, of: new Map() })
  const count = (openings.of.get(client) ?? 0) + 1
  openings.of.set(client, count)
  return count <= mostOpenings
}

interface Asked {
  slug: string
  since: bigint
  client: string
  now?: number
  room?: number
}

/** What a reader hears, as server-sent events; null where too many listen already, or one client has more than its share or comes too often. The browser is to come back after three seconds, and then says how far it knows. */
export function talkStream(hub: TalkHub, { slug, since, client: ip, now = Date.now(), room = mostReaders }: Asked) {
  const client = network(ip)
  if (!mayOpen(client, now)) return null
  const others = open.get(client) ?? 0
  if (opened >= room || (opened >= room / 2 && others >= mostOfClient)) return null
  open.set(client, others + 1)
  opened++
  const left = () => {
    opened--
    const others = (open.get(client) ?? 1) - 1
    if (others > 0) open.set(client, others)
    else open.delete(client)
  }
  return eventStream(
    (send) => {
      send('retry: 3000\n: here\n\n')
      const leave = hub.subscribe(slug, since, (news) =>
        send(`id: ${news.seq}\nevent: news\ndata: ${JSON.stringify({ ids: news.ids, gone: news.gone })}\n\n`),
      )
      return () => {
        leave()
        left()
      }
    },
    { may: async () => true },
  )
}
