import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArrangingDesk } from '@/components/arranging/desk'
import { sections } from '@/lib/articles'
import { db } from '@/lib/db'
import { articlesToPlace, boardOf } from '@/lib/newsroom/board'
import { frontDraft } from '@/lib/newsroom/front-draft'
import { frontsOf } from '@/lib/newsroom/front-live'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Section' }

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ q?: string | string[]; said?: string | string[] }>
}

export default async function SectionDesk({ params, searchParams }: Props) {
  const { slug } = await params
  const place = `/sections/${slug}`
  await requireEditor(`/newsroom/front${place}`)
  const { q, said } = await searchParams
  const words = typeof q === 'string' ? q : ''
  const all = await sections(db)
  const section = all.find((one) => one.slug === slug)
  if (!section) notFound()
  const draft = await frontDraft(db, place)
  const [board, articles, fronts] = await Promise.all([
    boardOf(db, place, draft),
    articlesToPlace(db, place, { words }),
    frontsOf(db, place),
  ])
  const shown = { sections: all, draft, board, articles, fronts, words, said: typeof said === 'string' ? said : undefined }
  return <ArrangingDesk place={place} title={section.name} {...shown} />
}
