import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Own } from '@/components/own/own'
import { placeOf } from '@/lib/comment-link'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { ownComment } from '@/lib/own-comment'
import { currentUser } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ key?: string | string[] }>
}

// Its address may be a secret: it goes to no other site.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('own')
  return { title: t('tab'), robots: { index: false }, referrer: 'same-origin' }
}

/** A comment's own page, for its author. Anybody else is led to its place in the article, if it is shown. */
export default async function CommentPage({ params, searchParams }: Props) {
  const [{ id }, { key }, person] = await Promise.all([params, searchParams, currentUser()])
  const linkKey = typeof key === 'string' ? key : ''
  const now = new Date()
  const own = await ownComment(db, { person, key: linkKey }, id, now)
  if (own) return <Own own={own} linkKey={linkKey} now={now} />
  const place = await placeOf(db, id)
  if (!place) notFound()
  redirect(await hereIn(place))
}
