import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/articles/list'
import { latest } from '@/lib/articles'
import { db } from '@/lib/db'

interface Props {
  params: Promise<{ slug: string }>
}

async function authorOf(params: Props['params']) {
  return db.author.findUnique({ where: { slug: (await params).slug } })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await authorOf(params))?.name ?? 'Not found' }
}

export default async function AuthorPage({ params }: Props) {
  const author = await authorOf(params)
  if (!author) notFound()
  const { slug } = author
  return <ArticleList title={author.name} above="Author" cards={await latest(db, { where: { bylines: { some: { authorSlug: slug } } } })} />
}
