import type { Tx } from '../db'
import { feedPages, tellHub } from '../feeds/websub'
import { forgetPages } from '../pages'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { tellArticleNews } from '../webhooks/article-news'
import { applyContent } from './apply'
import { articleInNewsroom, type NewsroomArticle } from './article-in-newsroom'
import { isSame } from './content'
import { addEvent } from './events'
import { missingIn } from './ready'
import { keepFirstPublic, keepRevision } from './revisions'
import { sectionsStay } from './section-turns'

/** The article, which nobody else changes until the transaction ends. Refuses one that is not there. */
export async function lockedArticle(tx: Tx, id: string): Promise<NewsroomArticle> {
  await sectionsStay(tx)
  await tx.$queryRaw`select 1 from "Article" where id = ${id} for update`
  const article = await articleInNewsroom(tx, id)
  if (!article) throw new Refusal('There is no such article any more.')
  return article
}

interface Showing {
  /** Null: its time came. */
  editor: Editor | null
  /** When it was published first, where this is the first time. */
  firstAt?: Date
  now: Date
}

/**
 * Puts the text that is being written on the article's page, where everybody sees it, and keeps it as a public revision when
 * it is another than before; returns that revision. Refuses when something has to be there first, and says what.
 */
export async function putOnPage(tx: Tx, article: NewsroomArticle, { editor, firstAt, now }: Showing) {
  const { id, content, printed, slug, workingCopy } = article
  const missing = await missingIn(tx, article)
  if (missing.length) throw new Refusal(`Before it can be published: ${missing.join(' ')}`)
  if (!firstAt) await keepFirstPublic(tx, id)
  const pages = await feedPages(tx, [id])
  await applyContent(tx, id, content)
  const byId = editor?.id ?? workingCopy?.by?.id ?? null
  const isNew = Boolean(firstAt) || !isSame(printed, content)
  const revision = isNew ? await keepRevision(tx, { articleId: id, content, public: true, byId, at: firstAt ?? now }) : null
  await tx.article.update({ where: { id }, data: { status: 'published', ...(firstAt && { publishedAt: firstAt }) } })
  // It is the address of this article now, whichever had it before.
  await tx.formerSlug.deleteMany({ where: { slug: content.slug } })
  if (!firstAt && slug !== content.slug)
    await addEvent(tx, editor, { articleId: id, act: 'slug-changed', detail: { from: slug, to: content.slug }, at: now })
  await forgetPages(tx, [slug, content.slug])
  await tellHub(tx, [id], { pages, slugs: slug === content.slug ? [] : [slug, content.slug] })
  // What was withdrawn and is put back is news again; other changes of its text are told as corrections, where they are such.
  if (firstAt || article.status !== 'published') await tellArticleNews(tx, 'article.published', id)
  return revision
}
