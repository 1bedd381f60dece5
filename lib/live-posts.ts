import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Db, Prisma, Tx } from './db'
import { tellHub } from './feeds/websub'
import { isSame } from './newsroom/content'
import { addEvent } from './newsroom/events'
import { moveCopy } from './newsroom/move-copy'
import { lockedArticle } from './newsroom/on-page'
import { forgetPages } from './pages'
import type { Editor } from './people'
import { Refusal } from './refusal'
import type { Newer } from './talk-live'

// Live coverage: an article of timed posts, newest first. Editors post while it is live; when it has ended, what was posted
// can still be put right.

const postFields = {
  id: true,
  headline: true,
  body: true,
  key: true,
  pinned: true,
  at: true,
  updatedAt: true,
} satisfies Prisma.LivePostSelect

export type LivePost = Prisma.LivePostGetPayload<{ select: typeof postFields }>

/** So many are printed: a page has an end. */
const mostPosts = 1_000

/** The article's posts as readers see them, newest first; the pinned one is among them. */
export async function livePosts(db: Db, articleId: string): Promise<LivePost[]> {
  return db.livePost.findMany({
    where: { articleId, removedAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostPosts,
    select: postFields,
  })
}

/** From when to when the article was covered live: since it was begun, until it was ended, else the last post; null where it never was. */
export async function coverageTimes(db: Db, articleId: string): Promise<{ from: Date; to: Date } | null> {
  const [events, posts] = await Promise.all([
    db.articleEvent.findMany({ where: { articleId, act: 'coverage' }, orderBy: { at: 'asc' }, select: { at: true, detail: true } }),
    db.livePost.aggregate({ where: { articleId, removedAt: null }, _min: { at: true }, _max: { at: true } }),
  ])
  const begun = events.find(({ detail }) => to(detail) === 'live')?.at
  const ended = events.findLast(({ detail }) => to(detail) === 'ended')?.at
  const times = [begun, ended, posts._min.at, posts._max.at].flatMap((at) => at?.getTime() ?? [])
  return times.length ? { from: new Date(Math.min(...times)), to: new Date(Math.max(...times)) } : null
}

const to = (detail: unknown) => (detail && typeof detail === 'object' && 'to' in detail ? detail.to : null)

/** What the newsroom sees: also those that were removed, which can be brought back. */
export async function postsInNewsroom(db: Db, articleId: string) {
  return db.livePost.findMany({
    where: { articleId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostPosts,
    select: { ...postFields, removedAt: true, by: { select: { name: true } } },
  })
}

export type NewsroomPost = Awaited<ReturnType<typeof postsInNewsroom>>[number]

/** 72 random bits: a form has one, so that a post that is sent twice is one post. */
export const newPostId = () => randomBytes(9).toString('base64url')

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
const id = z.string().regex(/^[\w-]{8,24}$/)
const text = {
  headline: z.string().trim().max(200, 'Use at most 200 characters.'),
  body: z.string().trim().min(1, 'Write what has happened.').max(20_000, 'Use at most 20,000 characters: a post is read in a minute.'),
  key: ticked,
  pinned: ticked,
}
export const postSchema = z.object({ post: id, ...text })
/** `seen` is the version that its writer changed. */
export const editSchema = z.object({ post: id, seen: z.iso.datetime(), ...text })
export const postIdSchema = z.object({ post: id })
export const coverageSchema = z.object({ coverage: z.enum(['live', 'ended', 'none']) })
export const keyPointsSchema = z.object({
  /** What its writer had before them: pointsAs(). */
  seen: z.string().max(64),
  points: z
    .string()
    .transform((lines) => lines.split('\n').flatMap((line) => line.trim().replace(/^[-*•]\s+/, '') || []))
    .refine((points) => points.length <= 12, 'Use at most 12 lines: they are what matters most.')
    .refine((points) => points.every((point) => point.length <= 300), 'Keep every line below 300 characters.'),
})

/** Begins, ends or reopens the coverage; 'none' makes it an ordinary article again, and is refused once there are posts. */
export async function setCoverage(db: Db, editor: Editor, { articleId, coverage }: z.infer<typeof coverageSchema> & { articleId: string }) {
  return db.$transaction(async (tx) => {
    const article = await locked(tx, articleId)
    const from = article.coverage
    if (from === coverage) return { coverage }
    if (coverage === 'ended' && from !== 'live') throw new Refusal('This is not being covered live.')
    if (coverage === 'none' && (await tx.livePost.count({ where: { articleId, removedAt: null } })))
      throw new Refusal('There are posts. End the coverage, or remove them first.')
    await tx.article.update({ where: { id: articleId }, data: { coverage } })
    await addEvent(tx, editor, { articleId, act: 'coverage', detail: { from, to: coverage } })
    await forgetPages(tx, [article.slug])
    return { coverage }
  })
}

/**
 * Publishes a post, at once. Sent again, because no answer came, it is the same post, with what its writer has added since.
 * Refuses while the article is not live, and what would write over a post that was changed or removed meanwhile.
 */
export async function writePost(db: Db, editor: Editor, { articleId, post, ...data }: z.infer<typeof postSchema> & { articleId: string }) {
  return db.$transaction(async (tx) => {
    const article = await locked(tx, articleId)
    const known = await tx.livePost.findUnique({ where: { id: post } })
    if (known) {
      if (known.articleId !== articleId || known.byId !== editor.id || known.removedAt) throw new Refusal(postedAlready)
      if (saysTheSame(known, data)) return { id: post }
      if (known.updatedAt.getTime() !== known.at.getTime()) throw new Refusal(postedAlready)
      if (data.pinned && !known.pinned) await unpin(tx, articleId)
      await tx.livePost.update({ where: { id: post }, data })
      await showAnew(tx, articleId, article.slug)
      return { id: post }
    }
    if (article.coverage !== 'live')
      throw new Refusal(
        article.coverage === 'ended' ? 'The coverage has ended. Go live again to post.' : 'Begin the live coverage to post.',
      )
    if (data.pinned) await unpin(tx, articleId)
    const at = new Date()
    await tx.livePost.create({ data: { id: post, articleId, byId: editor.id, at, updatedAt: at, ...data } })
    await showAnew(tx, articleId, article.slug)
    return { id: post }
  })
}

const postedAlready =
  'This post had arrived before, and was changed or removed since. Your text is still here: what is missing of it, bring into the post below.'

type Said = Pick<LivePost, 'headline' | 'body' | 'key' | 'pinned'>
const saysTheSame = (a: Said, b: Said) => a.headline === b.headline && a.body === b.body && a.key === b.key && a.pinned === b.pinned

/** Changes a post. Refuses where it was changed since its writer saw it, or was removed. */
export async function editPost(
  db: Db,
  _editor: Editor,
  { articleId, post, seen, ...data }: z.infer<typeof editSchema> & { articleId: string },
) {
  return db.$transaction(async (tx) => {
    const article = await locked(tx, articleId)
    const before = await tx.livePost.findFirst({ where: { id: post, articleId, removedAt: null } })
    if (!before) throw new Refusal('This post was removed meanwhile.')
    if (before.updatedAt.getTime() !== new Date(seen).getTime())
      throw new Refusal('Somebody changed this post meanwhile. Your text is still here: look at the post as it is now, then save again.')
    if (data.pinned) await unpin(tx, articleId)
    await tx.livePost.update({ where: { id: post }, data })
    await showAnew(tx, articleId, article.slug)
    return { id: post }
  })
}

/** Takes a post from the page; restorePost() brings it back. */
export async function removePost(db: Db, _editor: Editor, removal: { articleId: string; post: string }) {
  return remove(db, { ...removal, removedAt: new Date() })
}

/** Brings a removed post back to its place. */
export async function restorePost(db: Db, _editor: Editor, restoring: { articleId: string; post: string }) {
  return remove(db, { ...restoring, removedAt: null })
}

async function remove(db: Db, { articleId, post, removedAt }: { articleId: string; post: string; removedAt: Date | null }) {
  return db.$transaction(async (tx) => {
    const article = await locked(tx, articleId)
    const { count } = await tx.livePost.updateMany({
      where: { id: post, articleId },
      data: { removedAt, ...(removedAt && { pinned: false }) },
    })
    if (count === 0) throw new Refusal('There is no such post.')
    await showAnew(tx, articleId, article.slug)
    return { id: post, removed: removedAt !== null }
  })
}

/** A word for the key points that are on the page: other lines, another word. */
export const pointsAs = (points: string[]): string => createHash('sha256').update(JSON.stringify(points)).digest('base64url').slice(0, 22)

/**
 * Writes the lines on top of the coverage: on the page, and in what is being written of the article. Refuses where others stand
 * there by now than their writer saw.
 */
export async function saveKeyPoints(
  db: Db,
  editor: Editor,
  { articleId, points, seen }: z.output<typeof keyPointsSchema> & { articleId: string },
) {
  return db.$transaction(async (tx) => {
    const { slug, printed, content } = await lockedArticle(tx, articleId)
    const saved = { points: points.length }
    if (isSame({ ...printed, keyPoints: points }, printed) && isSame({ ...content, keyPoints: points }, content)) return saved
    if (pointsAs(printed.keyPoints) !== seen)
      throw new Refusal(
        `Somebody changed the key points meanwhile. Yours are still here, and not saved. On the page is now: ${printed.keyPoints.join(' · ') || 'nothing'}. Bring in what you want to keep of it, then save again.`,
      )
    await tx.article.update({ where: { id: articleId }, data: { keyPoints: points } })
    await moveCopy(tx, editor, { articleId, content: { ...content, keyPoints: points } })
    await forgetPages(tx, [slug])
    return saved
  })
}

/** Its page is made anew, and whoever follows the feeds that have the posts is told. */
async function showAnew(tx: Tx, articleId: string, slug: string) {
  await forgetPages(tx, [slug])
  await tellHub(tx, [articleId])
}

/** One change of an article's coverage at a time. */
async function locked(tx: Tx, articleId: string) {
  await tx.$queryRaw`select 1 from "Article" where id = ${articleId} for update`
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { slug: true, coverage: true } })
  if (!article) throw new Refusal('This article is not there any more.')
  return article
}

/** In SQL, so that it does not count as changed. */
const unpin = (tx: Tx, articleId: string) =>
  tx.$executeRaw`update "LivePost" set pinned = false where "articleId" = ${articleId} and pinned`

/** For readers who have the page open: posts that were written, changed or brought back since, by the millisecond of that. */
export const newerPosts =
  (db: Db) =>
  (slug: string, since: bigint): Promise<Newer[]> =>
    db.$queryRaw`
      select p.id, (extract(epoch from p."updatedAt") * 1000)::bigint as seq
      from "LivePost" p join "Article" a on a.id = p."articleId"
      where a.slug = ${slug} and a.status = 'published' and p."removedAt" is null and p."updatedAt" > to_timestamp(${since}::bigint / 1000.0)
      order by p."updatedAt" limit 200`

export const shownPosts =
  (db: Db) =>
  async (ids: string[]): Promise<string[]> =>
    (await db.livePost.findMany({ where: { id: { in: ids }, removedAt: null }, select: { id: true } })).map((post) => post.id)
