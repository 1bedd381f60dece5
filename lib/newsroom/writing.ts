import type { Db } from '../db'
import type { Content } from './content'
import { type Typed, typed } from './typed'

/** What can be chosen for an article: sections in the order of the paper, authors by name. */
export async function choices(db: Db) {
  const [sections, authors] = await Promise.all([
    db.section.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { slug: true, name: true } }),
    db.author.findMany({ orderBy: { name: 'asc' }, select: { slug: true, name: true } }),
  ])
  return { sections, authors }
}

export type Choices = Awaited<ReturnType<typeof choices>>

/** What stands in the form for this content. */
export async function typedContent(db: Db, content: Content): Promise<Typed> {
  const topics = await db.topic.findMany({ where: { slug: { in: content.topics } } })
  return typed(content, Object.fromEntries(topics.map(({ slug, name }) => [slug, name])))
}
