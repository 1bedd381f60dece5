import type { Prisma, Tx } from '../db'
import { addEvent } from '../newsroom/events'
import { forgetPages } from '../pages'
import type { Editor } from '../people'
import type { Mode, Why } from './modes'

// The one door to Article.commentMode, once an article is there.

interface Change {
  article: { id: string; slug: string; commentMode: Mode }
  to: Mode
  why: Why
  at: Date
}

/** Puts a mode in force, with a line in the article's history, and has its pages forgotten. The article is locked by whoever calls. */
export async function putModeInForce(tx: Tx, editor: Editor | null, { article, to, why, at }: Change) {
  if (article.commentMode === to) return
  await tx.article.update({ where: { id: article.id }, data: { commentMode: to } })
  await addEvent(tx, editor, { articleId: article.id, act: 'comment-mode', detail: { from: article.commentMode, to, why }, at })
  await forgetPages(tx, [article.slug])
}

const lockedFields = {
  ...{ id: true, slug: true, commentMode: true, chosenMode: true, closesAfter: true, publishedAt: true, status: true },
} satisfies Prisma.ArticleSelect

/** The article, held until the transaction ends; throws where there is none. */
export async function lockedArticle(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from "Article" where id = ${id} for update`
  return tx.article.findUniqueOrThrow({ where: { id }, select: lockedFields })
}
