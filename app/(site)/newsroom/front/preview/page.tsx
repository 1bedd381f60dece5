import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PreviewBar } from '@/components/arranging/preview-bar'
import { FrontPage } from '@/components/articles/front-page'
import { db } from '@/lib/db'
import { arranged } from '@/lib/newsroom/arrangement'
import { front } from '@/lib/newsroom/blocks'
import { frontDraft } from '@/lib/newsroom/front-draft'
import { frontById } from '@/lib/newsroom/front-live'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

/** The real page with the draft, or with another arrangement. It stands with the site's own pages, for their frame. */
export default async function FrontPreview({ searchParams }: { searchParams: Promise<{ of?: string | string[] }> }) {
  await requireEditor('/newsroom/front/preview')
  const { of } = await searchParams
  const blocks = typeof of === 'string' ? await frontById(db, front, of) : (await frontDraft(db, front)).blocks
  if (!blocks) notFound()
  return (
    <>
      <PreviewBar place={front} ofDraft={of === undefined} />
      <FrontPage front={await arranged(db, new Date(), blocks)} />
    </>
  )
}
