import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ModeForm } from '@/components/comment-modes/mode-form'
import { ModeHistory, Now } from '@/components/comment-modes/now'
import { ArticleHead } from '@/components/newsroom/article-head'
import { closesAt } from '@/lib/comment-modes/modes'
import { modeChanges, standardDays } from '@/lib/comment-modes/state'
import { loadNow } from '@/lib/comment-modes/watch'
import { db } from '@/lib/db'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { requireEditor } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
}

export const metadata: Metadata = { title: 'Comments' }

export default async function CommentsPage({ params }: Props) {
  const { id } = await params
  await requireEditor(`/newsroom/articles/${id}/comments`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const [changes, standard, load] = await Promise.all([modeChanges(db, id, 20), standardDays(db), loadNow(db, id)])
  const { commentMode: mode, chosenMode: chosen, closesAfter } = article
  const why = changes[0]?.to === mode ? changes[0].why : 'choice'
  return (
    <>
      <ArticleHead article={article} here="Comments" />
      <h1 className="mt-6 font-serif text-2xl">Comments</h1>
      <Now mode={mode} chosen={chosen} closes={closesAt(article, standard)} load={load} changes={changes} />
      <ModeForm
        article={id}
        chosen={chosen}
        closesAfter={closesAfter}
        standard={standard}
        surge={mode !== chosen && (why === 'surge' || why === 'calm')}
      />
      <ModeHistory changes={changes} />
    </>
  )
}
