import type { Db, Prisma } from '../db'
import { type Content, contentFields, contentOf, isSame, readContent } from './content'

const headFields = {
  ...contentFields,
  ...{ id: true, status: true, publishedAt: true, embargoUntil: true, commentMode: true, chosenMode: true, closesAfter: true },
  ...{ coverage: true, updatedAt: true },
  workingCopy: { select: { content: true, version: true, at: true, by: { select: { id: true, name: true } } } },
} satisfies Prisma.ArticleSelect

/** An article as the newsroom has it, whatever its status; null where there is none. `content` is what is being written, `printed` what stands in its columns. */
export async function articleInNewsroom(db: Db, id: string) {
  const article = await db.article.findUnique({ where: { id }, select: headFields })
  if (!article) return null
  const printed = contentOf(article)
  const content: Content = article.workingCopy ? readContent(article.workingCopy.content) : printed
  const wasPublished = article.status === 'published' || article.status === 'withdrawn'
  return {
    ...article,
    printed,
    content,
    version: article.workingCopy?.version ?? 0,
    /** It was published, and has been written on since. */
    hasUnpublished: wasPublished && !isSame(printed, content),
  }
}

export type NewsroomArticle = NonNullable<Awaited<ReturnType<typeof articleInNewsroom>>>
