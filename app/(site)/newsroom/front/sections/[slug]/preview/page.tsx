import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PreviewBar } from '@/components/arranging/preview-bar'
import { SectionSheet } from '@/components/articles/section-sheet'
import { db } from '@/lib/db'
import { sectionPage } from '@/lib/lists'
import { frontDraft } from '@/lib/newsroom/front-draft'
import { frontById } from '@/lib/newsroom/front-live'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ of?: string | string[] }>
}

export default async function SectionPreview({ params, searchParams }: Props) {
  const { slug } = await params
  const place = `/sections/${slug}`
  await requireEditor(`/newsroom/front${place}/preview`)
  const { of } = await searchParams
  const section = await db.section.findUnique({ where: { slug } })
  const blocks = typeof of === 'string' ? await frontById(db, place, of) : (await frontDraft(db, place)).blocks
  const list = section && blocks && (await sectionPage(db, slug, { page: 1, blocks }))
  if (!list) notFound()
  return (
    <>
      <PreviewBar place={place} ofDraft={of === undefined} />
      <SectionSheet section={section} list={list} />
    </>
  )
}
