import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
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

const about = (author: { slug: string; name: string; title: string }) => ({
  title: author.name,
  path: `/authors/${encodeURIComponent(author.slug)}`,
  description: author.title ? `${author.name}, ${author.title}: everything by them.` : `Everything by ${author.name}.`,
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = await authorOf(params)
  return author ? pageMetadata({ ...about(author), feeds: { page: about(author).path, title: author.name } }) : { title: 'Not found' }
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
          ...about(author),
          name: author.name,
          articles: cards.map((card) => card.slug),
          person: { name: author.name, title: author.title, image: author.imageSrc },
        })}
      />
      <ArticleList title={author.name} above="Author" cards={cards} />
    </>
  )
}
