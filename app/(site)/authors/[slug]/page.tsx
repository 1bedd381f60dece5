import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/articles/json-ld'
import { ArticleList } from '@/components/articles/list'
import { pageMetadata } from '@/components/site/found'
import { latest } from '@/lib/articles'
import { db } from '@/lib/db'
import { listData } from '@/lib/structured/paper'

interface Props {
  params: Promise<{ slug: string }>
}

async function authorOf(params: Props['params']) {
  return db.author.findUnique({ where: { slug: (await params).slug } })
}

/** What the page says of itself to whoever looks for it. */
async function about(author: { slug: string; name: string }) {
  const { slug, name } = author
  const t = await getTranslations('site')
  return { title: name, path: `/authors/${encodeURIComponent(slug)}`, description: t('everything.authors', { name }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = await authorOf(params)
  if (!author) return { title: 'Not found' }
  const said = await about(author)
  return pageMetadata({ ...said, feeds: { page: said.path, title: author.name } })
}

export default async function AuthorPage({ params }: Props) {
  const author = await authorOf(params)
  if (!author) notFound()
  const { slug } = author
  const cards = await latest(db, { where: { bylines: { some: { authorSlug: slug } } } })
  return (
    <>
      <JsonLd
        data={listData({
          ...(await about(author)),
          name: author.name,
          articles: cards.map((card) => card.slug),
          person: { name: author.name, title: author.title, image: author.imageSrc },
        })}
      />
      <ArticleList title={author.name} above="Author" cards={cards} />
    </>
  )
}
