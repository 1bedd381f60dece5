import type { Db, Tx } from '../db'
import { slugShape } from '../transfer/slug'
import type { Content } from './content'

/** What has to be there before readers see the article and is not, in sentences; none where it can be published. */
export async function missingIn(db: Db | Tx, { id, content }: { id: string; content: Content }): Promise<string[]> {
  const { headline, standfirst, body, slug, section, topics, authors, image } = content
  const known = await db.section.count({ where: { slug: section } })
  const other = await db.article.count({ where: { slug, id: { not: id } } })
  const knownTopics = await db.topic.count({ where: { slug: { in: topics } } })
  const knownAuthors = await db.author.count({ where: { slug: { in: authors } } })
  return [
    headline.trim() ? [] : 'Write a headline.',
    standfirst.trim() ? [] : 'Write a standfirst: what the story is, in a sentence or two.',
    body.trim() ? [] : 'Write the text.',
    known ? [] : 'Choose a section.',
    slugShape.test(slug) ? [] : 'Write an address of small letters, digits and hyphens.',
    other ? `“${slug}” is the address of another article. Choose another.` : [],
    knownTopics < new Set(topics).size ? 'Choose the topics again: one of them is no longer there.' : [],
    knownAuthors < new Set(authors).size ? 'Choose the authors again: one of them is no longer there.' : [],
    image && !image.alt.trim() ? 'Write the alt text of the picture.' : [],
  ].flat()
}
