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

async function sectionOf(params: Props['params']) {
  return db.section.findUnique({ where: { slug: (await params).slug } })
}

const about = (section: { slug: string; name: string; description: string }) => ({
  title: section.name,
  path: `/sections/${encodeURIComponent(section.slug)}`,
  description: section.description || `Everything in ${section.name}.`,
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await sectionOf(params)
  return section ? pageMetadata({ ...about(section), feeds: { page: about(section).path, title: section.name } }) : { title: 'Not found' }
}

export default async function SectionPage({ params }: Props) {
  const section = await sectionOf(params)
  if (!section) notFound()
  const { slug } = section
  const cards = await latest(db, { where: { sectionSlug: slug } })
  return (
    <>
      <JsonLd data={listData({ ...about(section), name: section.name, articles: cards.map((card) => card.slug) })} />
      <ArticleList title={section.name} section={slug} cards={cards} />
    </>
  )
}
