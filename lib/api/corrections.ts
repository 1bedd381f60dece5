import { z } from 'zod'
import { live } from '../articles'
import { siteAddress } from '../site'
import { correction } from './articles'
import { pageOf } from './cursor'
import { endpoint, nextAddress } from './endpoint'
import { address, next, paging, shapes, slug } from './shapes'

const listed = correction
  .extend({ article: z.object({ slug, headline: z.string(), lang: z.string(), url: address }) })
  .register(shapes, { id: 'ListedCorrection', description: 'A correction, and of which article.' })

export const corrections = endpoint({
  path: '/corrections',
  summary: 'What was corrected, newest first',
  query: z.object(paging),
  answer: z
    .object({ corrections: z.array(listed), next })
    .register(shapes, { id: 'CorrectionList', description: 'A page of corrections.' }),
  read: async (db, { query, now }) => {
    const { limit, cursor } = query
    const rows = await db.correction.findMany({
      where: {
        article: live(now),
        at: { lte: now },
        ...(cursor && { OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] }),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      select: { id: true, at: true, note: true, article: { select: { slug: true, headline: true, lang: true } } },
    })
    const page = pageOf(rows, limit)
    const said = page.items.map(({ at, note, article }) => ({
      ...{ at: at.toISOString(), note },
      article: { ...article, url: siteAddress(`/articles/${article.slug}`) },
    }))
    return { corrections: said, next: nextAddress('/corrections', query, page.cursor) }
  },
})
