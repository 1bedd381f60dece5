import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/articles/json-ld'
import { pagesMetadata } from '@/components/articles/pages'
import { SectionSheet } from '@/components/articles/section-sheet'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { pageNamed, sectionPage } from '@/lib/lists'
import { listData } from '@/lib/structured/paper'

interface Props {
  params: Promise<{ slug: string; page?: string[] }>
}

async function shown(params: Props['params']) {
  const { slug, page: parts } = await params
  const page = pageNamed(parts)
  const section = page && (await db.section.findUnique({ where: { slug } }))
  return section ? { section, page, parts, path: `/sections/${section.slug}` } : null
}

/** What the page says of itself to whoever looks for it. */
async function about({ section, path }: NonNullable<Awaited<ReturnType<typeof shown>>>) {
  const t = await getTranslations('site.everything')
  return { title: section.name, path, description: section.description || t('sections', { name: section.name }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await shown(params)
  const list = found && (await sectionPage(db, found.section.slug, found))
  if (!list) return { title: (await getTranslations('site.missing'))('tab') }
  return pagesMetadata(await about(found), list)
}

export default async function SectionPage({ params }: Props) {
  const found = await shown(params)
  if (found?.parts && found.page === 1) permanentRedirect(await hereIn(found.path))
  const list = found && (await sectionPage(db, found.section.slug, found))
  if (!list) notFound()
  return (
    <>
      <JsonLd data={listData({ ...(await about(found)), articles: list.cards.map((card) => card.slug) })} />
      <SectionSheet section={found.section} list={list} />
    </>
  )
}
