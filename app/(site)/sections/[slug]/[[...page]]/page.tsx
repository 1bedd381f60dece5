import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pagesMetadata } from '@/components/articles/pages'
import { SectionSheet } from '@/components/articles/section-sheet'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { pageNamed, sectionPage } from '@/lib/lists'

interface Props {
  params: Promise<{ slug: string; page?: string[] }>
}

async function shown(params: Props['params']) {
  const { slug, page: parts } = await params
  const page = pageNamed(parts)
  const section = page && (await db.section.findUnique({ where: { slug } }))
  return section ? { section, page, parts, path: `/sections/${section.slug}` } : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await shown(params)
  const list = found && (await sectionPage(db, found.section.slug, found))
  if (!list) return { title: (await getTranslations('site.missing'))('tab') }
  const { name, description } = found.section
  return { ...(await pagesMetadata(name, found.path, list)), ...(description && { description }) }
}

export default async function SectionPage({ params }: Props) {
  const found = await shown(params)
  if (found?.parts && found.page === 1) permanentRedirect(await hereIn(found.path))
  const list = found && (await sectionPage(db, found.section.slug, found))
  if (!list) notFound()
  return <SectionSheet section={found.section} list={list} />
}
