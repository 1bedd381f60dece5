import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleList } from '@/components/articles/list'
import { latest } from '@/lib/articles'
import { db } from '@/lib/db'

interface Props {
  params: Promise<{ slug: string }>
}

async function sectionOf(params: Props['params']) {
  return db.section.findUnique({ where: { slug: (await params).slug } })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await sectionOf(params))?.name ?? 'Not found' }
}

export default async function SectionPage({ params }: Props) {
  const section = await sectionOf(params)
  if (!section) notFound()
  const { slug } = section
  return <ArticleList title={section.name} section={slug} cards={await latest(db, { where: { sectionSlug: slug } })} />
}
