import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PickForm } from '@/components/talk/pick-form'
import { placeOf } from '@/lib/comment-link'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { pickable } from '@/lib/picks'
import { requireStaff } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('comments')
  return { title: t('pick'), robots: { index: false } }
}

/** Where the paper's own people pick a comment. For anybody else there is no such page. */
export default async function PickPage({ params }: Props) {
  const { id } = await params
  await requireStaff(`/comments/${id}/pick`)
  const [comment, place] = await Promise.all([pickable(db, id), placeOf(db, id)])
  if (!comment || !place) notFound()
  const t = await getTranslations('comments')
  const back = await hereIn(place)
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">{t('pick')}</h1>
      <blockquote dir="auto" className="quoted max-h-80 overflow-y-auto whitespace-pre-line">
        <p>{comment.body}</p>
        <cite>{comment.name}</cite>
      </blockquote>
      <PickForm id={id} pickedBy={comment.pickedBy} />
      <p className="mt-6 text-sm">
        <a href={back} className="text-talk">
          {t('respectPage.back')}
        </a>
      </p>
    </div>
  )
}
