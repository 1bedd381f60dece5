import type { Db, Tx } from '../db'
import { feedPages, tellHub } from '../feeds/websub'
import { knownTopics } from '../former-topics'
import { articleInNewsroom } from '../newsroom/article-in-newsroom'
import { contentFields, contentOf, imageColumns, isSame } from '../newsroom/content'
import { addEvent } from '../newsroom/events'
import { moveCopy } from '../newsroom/move-copy'
import { keepRevision } from '../newsroom/revisions'
import { sectionsStay } from '../newsroom/section-turns'
import { forgetPages } from '../pages'
import type { NewArticle } from './articles'
import { type Named, named } from './named'
import { oneImportAtATime } from './one-at-a-time'
import { type Problem, Problems } from './problem'

const hour = 60 * 60_000

/** Stores all of them or, when a slug comes twice, none: new ones, and the ones that have these slugs updated. A running site shows them at once. */
export async function storeArticles(db: Db, articles: NewArticle[], now = new Date()): Promise<{ new: number; updated: number }> {
  const twice = sameSlugs(articles)
  if (twice.length) throw new Problems(twice)
  return db.$transaction(
    async (tx) => {
      await oneImportAtATime(tx)
      await sectionsStay(tx)
      const slugs = articles.map(({ slug }) => slug)
      const before = await tx.article.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
      const pages = await feedPages(
        tx,
        before.map(({ id }) => id),
      )
      const names = await ensureNames(tx, articles)
      for (const article of articles) await keeping(tx, article.slug, now, () => put(tx, article, { names, now }))
      // They are the addresses of these now, whichever had them before.
      await tx.formerSlug.deleteMany({ where: { slug: { in: slugs } } })
      await forgetPages(tx, slugs)
      const after = await tx.article.findMany({ where: { slug: { in: slugs } }, select: { id: true } })
      await tellHub(
        tx,
        after.map(({ id }) => id),
        { pages },
      )
      return { new: articles.length - before.length, updated: before.length }
    },
    { timeout: hour, maxWait: 60_000 },
  )
}

/** A problem for every article whose slug is that of an earlier one. */
export function sameSlugs(articles: NewArticle[]): Problem[] {
  const first = new Map<string, NewArticle>()
  return articles.flatMap((article) => {
    const { file, line, slug } = article
    const other = first.get(slug)
    if (!other) first.set(slug, article)
    if (!other) return []
    const message = other.file === file ? 'this file is given twice' : `“${slug}” is the slug of ${other.file} too`
    return [{ file, line, field: 'slug', message }]
  })
}

type SlugOf = (words: string) => string
type Names = Record<'section' | 'topic' | 'author', SlugOf>

const defaultSection = 'world'

async function ensureNames(tx: Tx, articles: NewArticle[]): Promise<Names> {
  const ensure = async (known: Named[], given: string[], make: (data: Named[]) => Promise<unknown>) => {
    const { slugOf, made } = named(known, given)
    if (made.length) await make(made)
    return slugOf
  }
  const skipDuplicates = true
  return {
    section: await ensure(
      await tx.section.findMany(),
      articles.map(({ section }) => section ?? defaultSection),
      (data) => tx.section.createMany({ data, skipDuplicates }),
    ),
    topic: await ensure(
      await knownTopics(tx),
      articles.flatMap(({ topics }) => topics),
      (data) => tx.topic.createMany({ data, skipDuplicates }),
    ),
    author: await ensure(
      await tx.author.findMany(),
      articles.flatMap(({ authors }) => authors),
      (data) => tx.author.createMany({ data, skipDuplicates }),
    ),
  }
}

/** Keeps what an article was and what the import makes of it, where that is something else: as revisions, public where readers see them, and in its working copy, where nobody was writing. */
async function keeping(tx: Tx, slug: string, now: Date, change: () => Promise<unknown>) {
  const known = await tx.article.findUnique({ where: { slug }, select: { id: true, status: true } })
  const before = known && (await articleInNewsroom(tx, known.id))
  const isPublic = known?.status === 'published'
  await change()
  if (!before) return
  const content = contentOf(await tx.article.findUniqueOrThrow({ where: { id: before.id }, select: contentFields }))
  if (isSame(before.printed, content)) return
  if (isSame(before.printed, before.content)) await moveCopy(tx, null, { articleId: before.id, content, now })
  if (isPublic && !(await tx.articleRevision.count({ where: { articleId: before.id, public: true } })))
    await keepRevision(tx, { articleId: before.id, content: before.printed, public: true, at: before.publishedAt })
  const { number } = await keepRevision(tx, { articleId: before.id, content, public: isPublic, note: 'Brought in again', at: now })
  if (isPublic) await addEvent(tx, null, { articleId: before.id, act: 'changed', detail: { revision: number }, at: now })
}

/** The file is the whole truth about its article, but for what the desk may have set since: what a file leaves out of these, stays. */
async function put(tx: Tx, article: NewArticle, { names, now }: { names: Names; now: Date }) {
  const { slug, section, publishedAt, commentMode } = article
  const topics = unique(article.topics.map(names.topic)).map((topic) => ({ slug: topic }))
  const bylines = unique(article.authors.map(names.author)).map((authorSlug, position) => ({ authorSlug, position }))
  const desk = {
    ...(section && { sectionSlug: names.section(section) }),
    ...(publishedAt && { publishedAt }),
    ...(commentMode && { commentMode, chosenMode: commentMode }),
  }
  await tx.article.upsert({
    where: { slug },
    create: {
      slug,
      sectionSlug: names.section(defaultSection),
      publishedAt: now,
      ...desk,
      ...content(article),
      topics: { connect: topics },
      bylines: { create: bylines },
      corrections: { create: article.corrections },
    },
    update: {
      ...desk,
      ...content(article),
      topics: { set: topics },
      bylines: { deleteMany: {}, create: bylines },
      corrections: { deleteMany: {}, create: article.corrections },
    },
  })
}

function content({ headline, standfirst, body, dateline, lang, dir, image, credit, source }: NewArticle) {
  return {
    ...{ headline, standfirst, body, dateline, lang, dir, credit, source },
    ...imageColumns(image),
  }
}

const unique = (slugs: string[]) => [...new Set(slugs)]
