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

async function sectionOf(params: Props['params']) {
  return db.section.findUnique({ where: { slug: (await params).slug } })
}

/** What the page says of itself to whoever looks for it. */
async function about(section: { slug: string; name: string; description: string }) {
  const { slug, name } = section
  const t = await getTranslations('site')
  return {
    title: name,
    path: `/sections/${encodeURIComponent(slug)}`,
    description: section.description || t('everything.sections', { name }),
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const section = await sectionOf(params)
  if (!section) return { title: 'Not found' }
  const said = await about(section)
  return pageMetadata({ ...said, feeds: { page: said.path, title: section.name } })
}

export default async function SectionPage({ params }: Props) {
  const section = await sectionOf(params)
  if (!section) notFound()
  const { slug } = section
  const cards = await latest(db, { where: { sectionSlug: slug } })
  return (
    <>
      <JsonLd data={listData({ ...(await about(section)), name: section.name, articles: cards.map((card) => card.slug) })} />
      <ArticleList title={section.name} section={slug} cards={cards} />
    </>
  )
}
