import type { Metadata } from 'next'
import { ArrangingDesk } from '@/components/arranging/desk'
import { sections } from '@/lib/articles'
import { db } from '@/lib/db'
import { front } from '@/lib/newsroom/blocks'
import { articlesToPlace, boardOf } from '@/lib/newsroom/board'
import { frontDraft } from '@/lib/newsroom/front-draft'
import { frontsOf } from '@/lib/newsroom/front-live'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Front' }

interface Props {
  searchParams: Promise<{ q?: string | string[]; said?: string | string[] }>
}

export default async function FrontDesk({ searchParams }: Props) {
  await requireEditor('/newsroom/front')
  const { q, said } = await searchParams
  const words = typeof q === 'string' ? q : ''
  const draft = await frontDraft(db, front)
  const [all, board, articles, fronts] = await Promise.all([
    sections(db),
    boardOf(db, front, draft),
    articlesToPlace(db, front, { words }),
    frontsOf(db, front),
  ])
  const shown = { sections: all, draft, board, articles, fronts, words, said: typeof said === 'string' ? said : undefined }
  return <ArrangingDesk place={front} title="Front" {...shown} />
}
