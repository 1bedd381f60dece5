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

async function topicOf(params: Props['params']) {
  return db.topic.findUnique({ where: { slug: (await params).slug } })
}

/** What the page says of itself to whoever looks for it. */
async function about(topic: { slug: string; name: string }) {
  const { slug, name } = topic
  const t = await getTranslations('site')
  return { title: name, path: `/topics/${encodeURIComponent(slug)}`, description: t('everything.topics', { name }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await topicOf(params)
  if (!topic) return { title: 'Not found' }
  const said = await about(topic)
  return pageMetadata({ ...said, feeds: { page: said.path, title: topic.name } })
}

export default async function TopicPage({ params }: Props) {
  const topic = await topicOf(params)
  if (!topic) notFound()
  const { slug } = topic
  const cards = await latest(db, { where: { topics: { some: { slug } } } })
  return (
    <>
      <JsonLd data={listData({ ...(await about(topic)), name: topic.name, articles: cards.map((card) => card.slug) })} />
      <ArticleList title={topic.name} above="Topic" cards={cards} />
    </>
  )
}
