import type { PoolClient } from 'pg'
import { copyInto, type Value } from './copy'
import type { Article, Load } from './plan'
import { randomOf } from './random'
import { commentText, headlineText } from './text'
import { penNames, place } from './words'

// What articles are sorted by, and what stands in them.

export interface Paper {
  seed: number
  authors: { slug: string; name: string }[]
  topics: { slug: string; name: string }[]
}

/** Few write much, and few topics are written about much. */
const [most, manyTopics] = [160, 240]

/** The authors and topics of a load: as many as so many articles need. */
export function paperOf({ articles, seed }: Load): Paper {
  const { first, second } = penNames
  const authors = Array.from({ length: Math.min(most, 4 + (articles >> 4)) }, (_, i) => {
    const name = `${first[i % first.length]} ${second[(i * 7 + Math.floor(i / first.length)) % second.length]} ${seed}`
    return { slug: `load-${seed}-author-${i + 1}`, name }
  })
  const topics = Array.from({ length: Math.min(manyTopics, 4 + (articles >> 3)) }, (_, i) => ({
    ...{ slug: `load-${seed}-${place(i).toLowerCase()}`, name: `${place(i)} ${seed}` },
  }))
  return { seed, authors, topics }
}

const sections = ['Town', 'World', 'Business', 'Culture', 'Science', 'Sport']
const batchLength = 2_000

/** Stores the paper: sections where there are none, authors, topics, and articles with words of their own and those that the search looks in. */
export async function storePaper(client: PoolClient, paper: Paper, articles: Article[], progress: (done: number) => void) {
  const { authors, topics, seed } = paper
  await client.query(
    `insert into "Section" (slug, name, position) select lower(name), name, 10 * nth
     from unnest($1::text[]) with ordinality as given (name, nth) where not exists (select from "Section")`,
    [sections],
  )
  const { rows: kept } = await client.query<{ slug: string }>('select slug from "Section" order by slug')
  await copyInto(client, 'Author', ['slug', 'name', 'title'], authors.map(({ slug, name }) => [slug, name, 'Reporter'])) // biome-ignore format: one line each
  await copyInto(client, 'Topic', ['slug', 'name'], topics.map(({ slug, name }) => [slug, name])) // biome-ignore format: one line each
  const random = randomOf(`paper ${seed}`)
  const few = <T>(all: readonly T[]) => all[Math.floor(all.length * random.next() ** 2)] as T
  for (let i = 0; i < articles.length; i += batchLength) {
    const rows: Record<'Article' | 'Byline' | 'topics', Value[][]> = { Article: [], Byline: [], topics: [] }
    const batch = articles.slice(i, i + batchLength)
    for (const { id, slug, headline, language, publishedAt } of batch) {
      const text = Array.from({ length: 2 + random.below(5) }, () => commentText(random, language, false)).join('\n\n')
      const dir = language.code === 'fa' ? 'rtl' : 'ltr'
      const said = [headline, headlineText(random, language), text, few(kept).slug, language.code, dir]
      rows.Article.push([id, slug, ...said, publishedAt, publishedAt, publishedAt])
      new Set([few(authors), ...(random.chance(0.1) ? [few(authors)] : [])]).forEach((author) => {
        rows.Byline.push([id, author.slug, rows.Byline.at(-1)?.[0] === id ? 2 : 1])
      })
      for (const topic of new Set(Array.from({ length: random.below(4) }, () => few(topics)))) rows.topics.push([id, topic.slug])
    }
    const columns = ['id', 'slug', 'headline', 'standfirst', 'body', 'sectionSlug', 'lang', 'dir', 'publishedAt', 'createdAt', 'updatedAt']
    await copyInto(client, 'Article', columns, rows.Article)
    await copyInto(client, 'Byline', ['articleId', 'authorSlug', 'position'], rows.Byline)
    await copyInto(client, '_ArticleToTopic', ['A', 'B'], rows.topics)
    await client.query('select write_words(id) from unnest($1::text[]) as given (id)', [batch.map(({ id }) => id)])
    progress(i + batch.length)
  }
}
