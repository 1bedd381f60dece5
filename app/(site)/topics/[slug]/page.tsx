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

async function topicOf(params: Props['params']) {
  return db.topic.findUnique({ where: { slug: (await params).slug } })
}

const about = (topic: { slug: string; name: string }) => ({
  title: topic.name,
  path: `/topics/${encodeURIComponent(topic.slug)}`,
  description: `Everything about ${topic.name}.`,
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await topicOf(params)
  return topic ? pageMetadata({ ...about(topic), feeds: { page: about(topic).path, title: topic.name } }) : { title: 'Not found' }
}

export default async function TopicPage({ params }: Props) {
  const topic = await topicOf(params)
  if (!topic) notFound()
  const { slug } = topic
  const cards = await latest(db, { where: { topics: { some: { slug } } } })
  return (
    <>
      <JsonLd data={listData({ ...about(topic), name: topic.name, articles: cards.map((card) => card.slug) })} />
      <ArticleList title={topic.name} above="Topic" cards={cards} />
    </>
  )
}
