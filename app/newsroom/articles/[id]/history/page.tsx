import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleHead } from '@/components/newsroom/article-head'
import { History } from '@/components/publishing/history'
import { db } from '@/lib/db'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { historyOf } from '@/lib/newsroom/history'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'History' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

/** Who changed what, and when. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params
  await requireEditor(`/newsroom/articles/${encodeURIComponent(id)}/history`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const { before } = await searchParams
  const from = typeof before === 'string' && /^\d{1,18}$/.test(before) ? BigInt(before) : null
  return (
    <>
      <ArticleHead article={article} here="History" />
      <h1 className="pt-6 font-serif text-2xl">History</h1>
      <p className="measure mt-1 text-sm text-soft">Who did what with the article, and when. What its text was is kept under Revisions.</p>
      <History article={id} isLater={from !== null} {...(await historyOf(db, id, from))} />
    </>
  )
}
