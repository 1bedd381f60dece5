import { type Db, Prisma, type Tx } from '../db'
import { knownTopics, presentTopics } from '../former-topics'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { named } from '../transfer/named'
import { applyContent } from './apply'
import { type Content, contentFields, contentOf, isSame, readContent } from './content'
import { addEvent } from './events'
import { keepFirstPublic, keepRevision } from './revisions'
import { sectionsStay } from './section-turns'
import { draftSlug, followsHeadline, freeSlug, isDraftSlug, slugProblem } from './slug'
import { contentWritten, type Written } from './written'

// What is being written. Each save says which version its writer read: of two who read the same, the second is told of the
// first and shown what they wrote, and nothing is written over that nobody has seen. What is written over on purpose is a
// revision first. While an article was never published, its own columns follow; after that its page waits for a publication.

export interface Saved {
  state: 'saved'
  version: number
  at: Date
  /** It follows the headline, where nobody wrote one by hand. */
  slug: string
}

/** Somebody saved since this writer read it: who, when, and what. Nothing of this writer's was stored. */
export interface Overtaken {
  state: 'overtaken'
  version: number
  at: Date
  by: string
  content: Content
}

interface Saving {
  articleId: string
  written: Written
  /** The one that was read; 0 where there was none yet. */
  version: number
  /** What is written over is a revision first, whosever it is. */
  over?: boolean
}

/** A revision of its own at least so often, while somebody writes. */
const betweenRevisions = 10 * 60_000

/** Begins an article: a draft without a word. Returns its id. */
export async function beginArticle(db: Db, editor: Editor, now = new Date()): Promise<string> {
  return db.$transaction(async (tx) => {
    await sectionsStay(tx)
    const place = { orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { slug: true } } satisfies Prisma.SectionFindFirstArgs
    const section = (await tx.section.findFirst(place)) ?? (await tx.section.create({ data: { slug: 'news', name: 'News' } }))
    const { id, ...fields } = await tx.article.create({
      data: { slug: draftSlug(), headline: '', body: '', sectionSlug: section.slug, status: 'draft', publishedAt: now, createdAt: now },
      select: { id: true, ...contentFields },
    })
    // The column needs a section, the writer has not chosen one.
    const content = { ...contentOf(fields), section: '' }
    await tx.workingCopy.create({ data: { articleId: id, content, at: now, byId: editor.id } })
    await addEvent(tx, editor, { articleId: id, act: 'begun', detail: {}, at: now })
    return id
  })
}

/** Saves what was written, unless somebody saved since that version was read. Refuses, by field, what cannot be kept. */
export async function save(
  db: Db,
  editor: Editor,
  { articleId, written, version, over = false }: Saving,
  now = new Date(),
): Promise<Saved | Overtaken> {
  return onlyOneSlug(() =>
    db.$transaction(async (tx) => {
      const before = await locked(tx, articleId)
      const content = await chosen(tx, { articleId, written, before })
      if (isSame(content, before.content)) return { state: 'saved', version: before.version, at: before.at, slug: content.slug }
      if (version !== before.version)
        return { state: 'overtaken', version: before.version, at: before.at, by: before.by?.name ?? 'Somebody', content: before.content }
      const problem = content.slug === before.content.slug ? null : await slugProblem(tx, content.slug, articleId)
      if (problem) throw new Refusal(problem, 'slug')
      await keepBefore(tx, { articleId, before, editor, over, now })
      return put(tx, editor, { articleId, content, before, now })
    }),
  )
}

/** Leaves one's own text for what another has saved: it becomes a revision, so that nothing is lost. */
export async function takeTheirs(db: Db, editor: Editor, { articleId, written }: Omit<Saving, 'version'>, now = new Date()) {
  await db.$transaction(async (tx) => {
    const before = await locked(tx, articleId)
    const content = await chosen(tx, { articleId, written, before })
    if (isSame(content, before.content)) return
    const note = `Set aside for what ${before.by?.name ?? 'somebody'} had saved`
    await keepRevision(tx, { articleId, content, public: false, note, byId: editor.id, at: now })
  })
}

/** Keeps what is being written as a revision, with a note. Returns its number. */
export async function keepVersion(db: Db, editor: Editor, { articleId, note }: { articleId: string; note: string }, now = new Date()) {
  return db.$transaction(async (tx) => {
    const { content } = await locked(tx, articleId)
    const { number } = await keepRevision(tx, {
      articleId,
      content,
      public: false,
      note: note.trim().slice(0, 300),
      byId: editor.id,
      at: now,
    })
    return number
  })
}

/** Takes a revision up again as what is being written; the text there now becomes a revision first, the page stays as it is. */
export async function restore(db: Db, editor: Editor, { articleId, number }: { articleId: string; number: number }, now = new Date()) {
  await db.$transaction(async (tx) => {
    const before = await locked(tx, articleId)
    const revision = await tx.articleRevision.findUnique({ where: { articleId_number: { articleId, number } } })
    if (!revision) throw new Refusal('There is no such revision.')
    const kept = readContent(revision.content)
    // Its address may be somebody else's by now, and what it names may be gone.
    const content = { ...kept, slug: before.content.slug, ...(await stillThere(tx, kept)) }
    if (isSame(content, before.content)) return
    const note = `Before revision ${number} was taken up again`
    await keepRevision(tx, { articleId, content: before.content, public: false, note, byId: before.by?.id ?? null, at: before.at })
    await put(tx, editor, { articleId, content, before, now })
    await addEvent(tx, editor, { articleId, act: 'revision-restored', detail: { revision: number }, at: now })
  })
}

type Before = Awaited<ReturnType<typeof locked>>

/** The text as it is; whoever saves the same article waits. */
async function locked(tx: Tx, articleId: string) {
  await sectionsStay(tx)
  await tx.$queryRaw`select 1 from "Article" where id = ${articleId} for update`
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      ...contentFields,
      ...{ status: true, updatedAt: true, createdAt: true },
      workingCopy: { select: { content: true, version: true, at: true, by: { select: { id: true, name: true } } } },
    },
  })
  if (!article) throw new Refusal('This article is not there any more.')
  const { status, updatedAt, createdAt: begunAt, workingCopy: copy } = article
  const wasPublished = status === 'published' || status === 'withdrawn'
  const printed = contentOf(article)
  if (!copy) return { wasPublished, begunAt, printed, content: printed, version: 0, at: updatedAt, by: null }
  return { wasPublished, begunAt, printed, content: readContent(copy.content), version: copy.version, at: copy.at, by: copy.by }
}

/** What was written with what it names looked up: topics nobody has used yet are made; the slug follows the headline where it may. */
async function chosen(tx: Tx, { articleId, written, before }: { articleId: string; written: Written; before: Before }): Promise<Content> {
  const there = await stillThere(tx, { section: written.section, authors: written.authors })
  if (there.section !== written.section) throw new Refusal('This section is not there any more. Choose another.', 'section')
  const gone = written.authors.findIndex((author) => !there.authors.includes(author))
  if (gone >= 0) throw new Refusal('This author is not there any more. Choose another.', `author${gone + 1}`)
  const { slugOf, made } = named(await knownTopics(tx), written.topics)
  if (made.length) await tx.topic.createMany({ data: made, skipDuplicates: true })
  const content = contentWritten(written, [...new Set(written.topics.map(slugOf))])
  const { slug, headline } = before.content
  const none = content.slug === '' || isDraftSlug(content.slug)
  if (before.wasPublished) return none ? { ...content, slug } : content
  const follows = content.slug === slug && content.headline !== headline && followsHeadline(slug, headline)
  return none || follows ? { ...content, slug: await freeSlug(tx, content, { articleId, now: slug }) } : content
}

async function stillThere(tx: Tx, { section, authors, topics = [] }: Pick<Content, 'section' | 'authors'> & { topics?: string[] }) {
  const select = { slug: true }
  const found = section ? await tx.section.findUnique({ where: { slug: section }, select }) : null
  const people = authors.length ? await tx.author.findMany({ where: { slug: { in: authors } }, select }) : []
  const among = (rows: { slug: string }[], slugs: string[]) => slugs.filter((slug) => rows.some((row) => row.slug === slug))
  return { section: found?.slug ?? '', authors: among(people, authors), topics: await presentTopics(tx, topics) }
}

/** Before somebody writes on: the text of another, always; one's own, now and then. */
async function keepBefore(tx: Tx, { articleId, before, editor, over, now }: Kept & { over: boolean }) {
  if (before.wasPublished && isSame(before.printed, before.content)) return keepFirstPublic(tx, articleId)
  if (before.content.headline === '' && before.content.body === '') return
  const last = await tx.articleRevision.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { content: true, at: true },
  })
  if (last && isSame(readContent(last.content), before.content)) return
  const another = before.by !== null && before.by.id !== editor.id
  const due = now.getTime() - (last?.at ?? before.begunAt).getTime() >= betweenRevisions
  if (!another && !due && !over) return
  const note = over ? `Before ${editor.name} saved over it` : another ? `Before ${editor.name} wrote on` : ''
  await keepRevision(tx, { articleId, content: before.content, public: false, note, byId: before.by?.id ?? null, at: before.at })
}

interface Kept {
  articleId: string
  before: Before
  editor: Editor
  now: Date
}

async function put(
  tx: Tx,
  editor: Editor,
  { articleId, content, before, now }: { articleId: string; content: Content; before: Before; now: Date },
): Promise<Saved> {
  const data = { content, version: before.version + 1, at: now, byId: editor.id }
  await tx.workingCopy.upsert({ where: { articleId }, create: { articleId, ...data }, update: data })
  if (!before.wasPublished) {
    const { sectionSlug } = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { sectionSlug: true } })
    await applyContent(tx, articleId, { ...content, section: content.section || sectionSlug })
  }
  return { state: 'saved', version: data.version, at: now, slug: content.slug }
}

/** Two may choose one address at the same moment: the database lets one have it. */
async function onlyOneSlug<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    throw new Refusal('Another article has just got this address. Choose another.', 'slug')
  }
}
