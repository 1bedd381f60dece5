import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RespectSheet } from '@/components/talk/respect-sheet'
import { placeOf } from '@/lib/comment-link'
import { db } from '@/lib/db'
import { respectState } from '@/lib/respects'
import { requireUser } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('comments')
  return { title: t('respect'), robots: { index: false } }
}

/** Where Respect leads without JavaScript, and after signing in: how one stands to the comment, and the way back to it. */
export default async function RespectPage({ params }: Props) {
  const { id } = await params
  const place = await placeOf(db, id)
  if (!place) notFound()
  const person = await requireUser(`/comments/${id}/respect`)
  const state = await respectState(db, person, id)
  if (!state) notFound()
  return <RespectSheet id={id} place={place} {...state} />
}
