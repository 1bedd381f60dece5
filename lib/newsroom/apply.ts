import type { Tx } from '../db'
import { type Content, imageColumns } from './content'

/** Writes the content into the article's own columns: what its page shows, once it is published. A slug it had in public goes on leading to it. */
export async function applyContent(tx: Tx, articleId: string, content: Content) {
  const { slug, headline, standfirst, body, dateline, lang, dir, credit, source, keyPoints, image, section, topics, authors } = content
  const before = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { slug: true, status: true } })
  if (before.slug !== slug && (before.status === 'published' || before.status === 'withdrawn')) {
    await tx.formerSlug.deleteMany({ where: { slug } })
    await tx.formerSlug.create({ data: { slug: before.slug, articleId } })
  }
  await tx.article.update({
    where: { id: articleId },
    data: {
      ...{ slug, headline, standfirst, body, dateline, lang, dir, credit, source, keyPoints, sectionSlug: section },
      ...imageColumns(image),
      topics: { set: topics.map((topic) => ({ slug: topic })) },
      bylines: { deleteMany: {}, create: authors.map((authorSlug, position) => ({ authorSlug, position })) },
    },
  })
}
