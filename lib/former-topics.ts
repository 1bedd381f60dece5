import type { Db, Tx } from './db'
import type { Named } from './transfer/named'

// Topics that were merged into others: their addresses lead on, and whoever writes their names means the others. A topic that is
// there now comes before one that had its address.

/** The slug of the topic into which this one was merged; null where it was not. */
export async function presentTopic(db: Db | Tx, slug: string): Promise<string | null> {
  return (await db.formerTopic.findUnique({ where: { slug }, select: { topicSlug: true } }))?.topicSlug ?? null
}

/** Every topic, for named(): first those that were merged, by the slugs of what they are now, so that present names win. */
export async function knownTopics(tx: Db | Tx): Promise<Named[]> {
  const [former, topics] = await Promise.all([tx.formerTopic.findMany({ orderBy: { at: 'asc' } }), tx.topic.findMany()])
  return [...former.flatMap(({ slug, name, topicSlug }) => [name, slug].map((words) => ({ slug: topicSlug, name: words }))), ...topics]
}

/** These topics as they are now: merged ones are what they were merged into, and those that are gone are left out. */
export async function presentTopics(tx: Db | Tx, slugs: string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const [topics, former] = await Promise.all([
    tx.topic.findMany({ where: { slug: { in: slugs } }, select: { slug: true } }),
    tx.formerTopic.findMany({ where: { slug: { in: slugs } }, select: { slug: true, topicSlug: true } }),
  ])
  const there = new Set(topics.map(({ slug }) => slug))
  const now = new Map(former.map(({ slug, topicSlug }) => [slug, topicSlug]))
  return [...new Set(slugs.flatMap((slug) => (there.has(slug) ? slug : (now.get(slug) ?? []))))]
}
