import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Db, Prisma, Tx } from '../db'
import { tellHub } from '../feeds/websub'
import { forgetPages } from '../pages'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { tellArticleNews } from '../webhooks/article-news'
import { applyContent } from './apply'
import { type Content, contentFields, contentOf, isSame, longestBody, readContent, readsTheSame } from './content'
import { addEvent } from './events'
import { mergeWords } from './merge'
import { moveCopy } from './move-copy'
import { keepFirstPublic, keepRevision } from './revisions'
import { sectionsStay } from './section-turns'

// Correcting what is on the page: the text, a note for readers, and the difference, at once.

const text = (longest: number, tooLong: string) =>
  z
    .string()
    .max(longest, tooLong)
    .transform((value) => value.replace(/\r\n?/g, '\n'))

export const correctSchema = z
  .object({
    /** What of the printed article the editor has read: printedAs(). */
    version: z.string().max(64),
    headline: text(300, 'A headline has at most 300 characters.')
      .transform((value) => value.replace(/\s+/g, ' ').trim())
      .refine(Boolean, 'Write the headline.'),
    standfirst: text(1_000, 'A standfirst has at most 1,000 characters.').transform((value) => value.trim()),
    body: text(longestBody, `A text has at most ${longestBody.toLocaleString('en')} characters.`).refine(
      (value) => value.trim() !== '',
      'Write the text. An article that is to go is withdrawn under “Publish”.',
    ),
    note: text(2_000, 'A note has at most 2,000 characters.').transform((value) => value.trim()),
    quiet: z.string().default(''),
    act: z.enum(['publish', 'look']).default('publish'),
  })
  .superRefine(({ note, quiet, act }, { addIssue }) => {
    if (act === 'look') return
    if (!note && !quiet)
      addIssue({ code: 'custom', path: ['note'], message: 'Say to readers what was wrong, or tick that this needs no note.' })
    if (note && quiet) addIssue({ code: 'custom', path: ['quiet'], message: 'There is a note above: untick this, or take the note away.' })
  })

export interface Correction {
  articleId: string
  content: Pick<Content, 'headline' | 'standfirst' | 'body'>
  /** For readers; '' where they see the difference alone. */
  note: string
  version: string
}

/** A word for what stands on the page: another text, another word. */
export const printedAs = (content: Content): string => createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)

export interface Corrected {
  slug: string
  /** The public revision it made; null where the text stayed as it was. */
  revision: number | null
  /** What became of the text that is being written: it was the same, the correction went into it, or the two do not go together. */
  written: 'same' | 'merged' | 'apart'
}

/**
 * Puts the words on the page of a published article, with a note for readers. Refuses what is not published, what is no change
 * and has no note, and, when somebody has changed the page since it was read, says so.
 */
export async function correct(db: Db, editor: Editor, { articleId, content, note, version }: Correction, now = new Date()) {
  return db.$transaction(
    async (tx): Promise<Corrected> => {
      const article = await published(tx, articleId, now)
      const printed = contentOf(article)
      if (printedAs(printed) !== version)
        throw new Refusal(
          'The text on the page is not the one you corrected: somebody has changed it meanwhile. What you wrote is still here, compared with the page as it is now.',
        )
      const next: Content = { ...printed, ...content }
      const changed = !isSame(printed, next)
      if (!changed && !note) throw new Refusal('Nothing is different from what is on the page.')
      const made = changed ? await put(tx, editor, { article, printed, next, note, now }) : null
      if (note) await tx.correction.create({ data: { articleId, at: now, note, revisionId: made?.id ?? null } })
      const detail = { revision: made?.number ?? 0, note }
      if (note) await addEvent(tx, editor, { articleId, act: 'corrected', detail, at: now })
      else await addEvent(tx, editor, { articleId, act: 'changed', detail: { revision: detail.revision }, at: now })
      const written = changed ? await putInCopy(tx, editor, { articleId, printed, next, now }) : 'same'
      await forgetPages(tx, [article.slug])
      await tellHub(tx, [articleId])
      if (note) await tellArticleNews(tx, 'article.corrected', articleId, note)
      return { slug: article.slug, revision: made?.number ?? null, written }
    },
    { timeout: 30_000 },
  )
}

const fields = { ...contentFields, status: true, publishedAt: true, updatedAt: true } satisfies Prisma.ArticleSelect
type Printed = Prisma.ArticleGetPayload<{ select: typeof fields }>

/** The article, held until the transaction ends. */
async function published(tx: Tx, id: string, now: Date): Promise<Printed> {
  await sectionsStay(tx)
  await tx.$queryRaw`select 1 from "Article" where id = ${id} for update`
  const article = await tx.article.findUniqueOrThrow({ where: { id }, select: fields })
  if (article.status !== 'published' || article.publishedAt > now) throw new Refusal('Only what is on the site can be corrected.')
  return article
}

interface Put {
  article: Printed
  printed: Content
  next: Content
  note: string
  now: Date
}

async function put(tx: Tx, editor: Editor, { article, printed, next, note, now }: Put) {
  const { id: articleId } = await tx.article.findUniqueOrThrow({ where: { slug: article.slug }, select: { id: true } })
  await keepFirstPublic(tx, articleId)
  await keepPrinted(tx, { articleId, printed, at: article.updatedAt < now ? article.updatedAt : now })
  await applyContent(tx, articleId, next)
  return keepRevision(tx, { articleId, content: next, public: true, note, byId: editor.id, at: now })
}

/** An import changes a page without a revision: what it left is one, before the correction becomes the next. */
async function keepPrinted(tx: Tx, { articleId, printed, at }: { articleId: string; printed: Content; at: Date }) {
  const last = await tx.articleRevision.findFirst({
    where: { articleId, public: true },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  if (!last || !readsTheSame(readContent(last.content), printed)) await keepRevision(tx, { articleId, content: printed, public: true, at })
}

/** Brings the correction into the text that is being written, which may have changes that nobody has published. */
async function putInCopy(
  tx: Tx,
  editor: Editor,
  { articleId, printed, next, now }: { articleId: string; printed: Content; next: Content; now: Date },
): Promise<Corrected['written']> {
  await tx.$queryRaw`select 1 from "WorkingCopy" where "articleId" = ${articleId} for update`
  const copy = await tx.workingCopy.findUnique({ where: { articleId }, select: { content: true } })
  if (!copy) {
    await moveCopy(tx, editor, { articleId, content: next, now })
    return 'same'
  }
  const written = readContent(copy.content)
  const merged = mergeWords(printed, written, next)
  if (!merged) {
    await tx.articleNote.create({ data: { articleId, text: notInCopy, at: now, byId: editor.id } })
    await addEvent(tx, editor, { articleId, act: 'noted', detail: {}, at: now })
    return 'apart'
  }
  if (isSame(merged, written)) return 'same'
  await moveCopy(tx, editor, { articleId, content: merged, now })
  return isSame(written, printed) ? 'same' : 'merged'
}

const notInCopy =
  'My correction of the page is not in the text that is being written: both change the same lines. Bring it in before this is published, or the mistake comes back.'

const perPage = 25

export interface CorrectionShown {
  id: string
  at: Date
  note: string
  /** The revision that has the difference; null where there is none. */
  revision: number | null
  article: { slug: string; headline: string; lang: string; dir: string }
}

/** One page of the paper's corrections, newest first; null where there is no such page. The first is there also when it is empty. */
export async function corrections(db: Db, page: number, now = new Date()) {
  const where = { at: { lte: now }, article: { status: 'published', publishedAt: { lte: now } } } satisfies Prisma.CorrectionWhereInput
  const [count, rows] = await Promise.all([
    db.correction.count({ where }),
    db.correction.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: {
        ...{ id: true, at: true, note: true },
        revision: { select: { number: true } },
        article: { select: { slug: true, headline: true, lang: true, dir: true, changesFrom: true } },
      },
    }),
  ])
  const pages = Math.max(1, Math.ceil(count / perPage))
  if (page > pages) return null
  return { page, pages, corrections: rows.map(shown) }
}

interface Row extends Omit<CorrectionShown, 'revision' | 'article'> {
  revision: { number: number } | null
  article: CorrectionShown['article'] & { changesFrom: number }
}

/** The difference of what was put back without it is nowhere to be seen. */
function shown({ revision, article: { changesFrom, ...article }, ...row }: Row): CorrectionShown {
  return { ...row, article, revision: revision && revision.number > changesFrom ? revision.number : null }
}
