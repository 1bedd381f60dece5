import { z } from 'zod'
import { live } from '../articles'
import { commentsOf, rootsOfArticle } from '../discussion'
import { siteAddress } from '../site'
import { talkCount } from '../talk-counts'
import { pageOf } from './cursor'
import { endpoint, nextAddress } from './endpoint'
import { address, moment, next, paging, shapes } from './shapes'

// Comments that are published, as their page has them: never an address, an account or anything of one that is not.

const comment = z
  .object({
    id: z.string(),
    parentId: z
      .string()
      .nullable()
      .describe('The comment that it answers; null for the first of a thread. It may be one that was taken away.'),
    depth: z.int().describe('How many comments stand between it and the article.'),
    url: address.describe('Where it stands on the article’s page.'),
    name: z.string().describe('The name it is signed with.'),
    staff: z.boolean().describe('Whether it is signed for the paper.'),
    text: z.string().describe('Plain text.'),
    at: moment,
    picked: z.boolean().describe('Whether editors picked it.'),
  })
  .register(shapes, { id: 'Comment', description: 'A published comment.' })

const thread = z
  .object({
    id: z.string().describe('The id of its first comment.'),
    removed: z.boolean().describe('Whether its first comment was taken away: its replies stay.'),
    comments: z.array(comment).describe('All its published comments, oldest first.'),
  })
  .register(shapes, { id: 'Thread', description: 'A comment and all that answers it.' })

export const comments = endpoint({
  path: '/articles/{slug}/comments',
  summary: 'The published comments of an article, thread by thread',
  query: z.object({
    order: z.enum(['newest', 'oldest'], 'write newest or oldest').default('newest').describe('Of threads, by their first comment.'),
    ...paging,
    limit: paging.limit.describe('How many threads at most: 1 to 100.'),
  }),
  answer: z
    .object({ count: z.int().describe('All published comments of the article; none where they are off.'), threads: z.array(thread), next })
    .register(shapes, { id: 'ThreadList', description: 'A page of threads.' }),
  read: async (db, { path, query, now }) => {
    const { limit, order, cursor } = query
    const slug = path.slug ?? ''
    const article = await db.article.findFirst({ where: { slug, ...live(now) }, select: { id: true, commentMode: true } })
    if (!article) return null
    if (article.commentMode === 'off') return { count: 0, threads: [], next: null }
    const [after, sorted] = order === 'newest' ? ['<', 'c."createdAt" desc, c.id desc'] : ['>', 'c."createdAt" asc, c.id asc']
    const [roots, { approved: count }] = await Promise.all([
      db.$queryRawUnsafe<{ id: string; at: Date }[]>(
        `select c.id, c."createdAt" as at from ${rootsOfArticle} ${cursor ? `where (c."createdAt", c.id) ${after} ($2::timestamptz, $3)` : ''}
         order by ${sorted} limit ${limit + 1}`,
        article.id,
        ...(cursor ? [cursor.at, cursor.id] : []),
      ),
      talkCount(db, article.id),
    ])
    const page = pageOf(roots, limit)
    const all =
      page.items.length > 0
        ? await commentsOf(
            db,
            article.id,
            page.items.map(({ id }) => id),
          )
        : []
    const threads = page.items.map(({ id }) => {
      const own = all.filter(({ threadId }) => threadId === id)
      return {
        id,
        removed: !own.some((one) => one.id === id),
        comments: own.map(({ body: text, at, ...one }) => ({
          ...one,
          text,
          at: at.toISOString(),
          url: siteAddress(`/articles/${slug}#comment-${one.id}`),
        })),
      }
    })
    return { count, threads, next: nextAddress(`/articles/${slug}/comments`, query, page.cursor) }
  },
})
