import { z } from 'zod'
import { live } from '../articles'
import { siteAddress } from '../site'
import { endpoint } from './endpoint'
import { address, shapes, slug } from './shapes'

const section = z
  .object({
    slug,
    name: z.string(),
    description: z.string(),
    url: address,
    articles: z.int().describe('How many are published in it.'),
  })
  .register(shapes, { id: 'Section', description: 'A section of the paper.' })

export const sections = endpoint({
  path: '/sections',
  summary: 'The sections, in the order of the paper',
  query: z.object({}),
  answer: z.object({ sections: z.array(section) }).register(shapes, { id: 'SectionList', description: 'All sections.' }),
  read: async (db, { now }) => {
    const rows = await db.section.findMany({
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { slug: true, name: true, description: true, _count: { select: { articles: { where: live(now) } } } },
    })
    return {
      sections: rows.map(({ slug, name, description, _count }) => ({
        ...{ slug, name, description, articles: _count.articles },
        url: siteAddress(`/sections/${slug}`),
      })),
    }
  },
})
