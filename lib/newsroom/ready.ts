import type { Db, Tx } from '../db'
import { type Check, checklist } from './checklist'
import type { Content } from './content'
import { slugProblem } from './slug'

interface Written {
  id: string
  content: Content
}

/** The checklist of what is being written. Whether links answer is not asked: nobody waits for other people's servers to publish. */
export async function checksOf(db: Db | Tx, { id, content }: Written): Promise<Check[]> {
  return checklist(content, { slug: await slugProblem(db, content.slug, id) })
}

/** What has to be there before readers see the article and is not, in sentences; none where it can be published. */
export async function missingIn(db: Db | Tx, written: Written): Promise<string[]> {
  const missing = (await checksOf(db, written)).flatMap(({ state, message }) => (state === 'missing' ? message : []))
  return [...missing, ...(await gone(db, written.content))]
}

/** What the text names and is not there any more: somebody took it away after it was chosen. */
async function gone(db: Db | Tx, { section, topics, authors }: Content): Promise<string[]> {
  const sections = section === '' ? 1 : await db.section.count({ where: { slug: section } })
  const knownTopics = await db.topic.count({ where: { slug: { in: topics } } })
  const knownAuthors = await db.author.count({ where: { slug: { in: authors } } })
  return [
    sections ? [] : 'Choose another section: this one is not there any more.',
    knownTopics < new Set(topics).size ? 'Choose the topics again: one of them is not there any more.' : [],
    knownAuthors < new Set(authors).size ? 'Choose the authors again: one of them is not there any more.' : [],
  ].flat()
}
