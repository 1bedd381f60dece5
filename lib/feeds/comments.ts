import type { Db, Prisma } from '../db'
import { rootsOfArticle, threadsPerPage } from '../discussion'
import { quoteFields, quoteShown } from '../quotes'
import { siteAddress } from '../site'
import { excerpt } from '../text'
import { feedLength, frame, latestOf } from './articles'
import type { Channel, Entry } from './channel'
import { tagOf } from './tag'
import { commentWhole } from './whole'

/** The newest approved comments of an article; null where there is no such article, or nothing is said about it. */
export async function commentsChannel(db: Db, slug: string, now = new Date()): Promise<Channel | null> {
  const article = await db.article.findFirst({
    where: { slug, status: 'published', publishedAt: { lte: now }, commentMode: { not: 'off' } },
    select: { id: true, slug: true, headline: true, lang: true, createdAt: true, publishedAt: true },
  })
  if (!article) return null
  const page = `/articles/${encodeURIComponent(article.slug)}`
  const entries = (await newest(db, article.id)).map((row) => entry(row, article, page))
  return {
    ...frame(page),
    title: `Comments on “${article.headline}”`,
    description: 'The newest comments that were published.',
    lang: article.lang,
    updated: entries.length > 0 ? latestOf(entries) : article.publishedAt,
    entries,
  }
}

interface Placed {
  id: string
  /** How many threads stand before its own on the page. */
  threads: number
  /** When it was written, or last approved. */
  updated: Date
}

async function newest(db: Db, articleId: string) {
  const placed = await db.$queryRawUnsafe<Placed[]>(
    `with roots as (
       select c.id, (row_number() over (order by c."createdAt", c.id) - 1)::int as threads from ${rootsOfArticle}),
     newest as (
       select id, "threadId", "createdAt" from "Comment" where "articleId" = $1 and status = 'approved'
       order by "createdAt" desc, id desc limit ${feedLength})
     select c.id, roots.threads,
       greatest(c."createdAt", (select max(d.at) from "Decision" d where d."commentId" = c.id and d."to" = 'approved')) as updated
     from newest c join roots on roots.id = c."threadId"
     order by c."createdAt" desc, c.id desc`,
    articleId,
  )
  const comments = await db.comment.findMany({ where: { id: { in: placed.map(({ id }) => id) } }, select: fields })
  return placed.flatMap((place) => {
    const comment = comments.find(({ id }) => id === place.id)
    return comment ? { ...comment, ...place } : []
  })
}

const fields = {
  ...{ id: true, body: true, createdAt: true, lang: true, guestName: true },
  author: { select: { name: true } },
  parent: { select: { id: true, createdAt: true, status: true } },
  ...quoteFields,
} satisfies Prisma.CommentSelect

type Row = Awaited<ReturnType<typeof newest>>[number]

interface About {
  id: string
  headline: string
  lang: string
  createdAt: Date
}

function entry(row: Row, article: About, page: string): Entry {
  const nth = Math.floor(row.threads / threadsPerPage) + 1
  const name = row.author?.name ?? row.guestName ?? ''
  const above = row.parent?.status === 'approved' ? tagOf('comments', row.parent) : tagOf('articles', article)
  return {
    id: tagOf('comments', row),
    url: siteAddress(`${page}${nth > 1 ? `/oldest/${nth}` : ''}#comment-${row.id}`),
    title: `${name} on “${article.headline}”`,
    summary: excerpt(row.body, 200),
    html: commentWhole(row.body, quoteShown(row)?.text ?? null),
    authors: name ? [{ name, url: null }] : [],
    tags: [],
    published: row.createdAt,
    updated: row.updated,
    lang: row.lang || article.lang,
    image: null,
    talk: null,
    answers: { id: above, url: siteAddress(page) },
  }
}
