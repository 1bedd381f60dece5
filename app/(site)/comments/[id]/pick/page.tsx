import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PickForm } from '@/components/talk/pick-form'
import { placeOf } from '@/lib/comment-link'
import { db } from '@/lib/db'
import { pickable } from '@/lib/picks'
import { requireStaff } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
}

export const metadata: Metadata = { title: 'Editors’ pick', robots: { index: false } }

/** Where the paper's own people pick a comment. For anybody else there is no such page. */
export default async function PickPage({ params }: Props) {
  const { id } = await params
  await requireStaff(`/comments/${id}/pick`)
  const [comment, place] = await Promise.all([pickable(db, id), placeOf(db, id)])
  if (!comment || !place) notFound()
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">Editors’ pick</h1>
      <blockquote dir="auto" className="quoted max-h-80 overflow-y-auto whitespace-pre-line">
        <p>{comment.body}</p>
        <cite lang="en">{comment.name}</cite>
      </blockquote>
      <PickForm id={id} pickedBy={comment.pickedBy} />
      <p className="mt-6 text-sm">
        <a href={place} className="text-talk">
          Back to the comment
        </a>
      </p>
    </div>
  )
}
