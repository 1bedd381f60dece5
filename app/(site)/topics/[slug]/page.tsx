import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/articles/list'
import { latest } from '@/lib/articles'
import { db } from '@/lib/db'

interface Props {
  params: Promise<{ slug: string }>
}

async function topicOf(params: Props['params']) {
  return db.topic.findUnique({ where: { slug: (await params).slug } })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await topicOf(params))?.name ?? 'Not found' }
}

export default async function TopicPage({ params }: Props) {
  const topic = await topicOf(params)
  if (!topic) notFound()
  const { slug } = topic
  return <ArticleList title={topic.name} above="Topic" cards={await latest(db, { where: { topics: { some: { slug } } } })} />
}
