import type { Metadata } from 'next'
import { FrontPage } from '@/components/articles/front-page'
import { latest, mostDiscussed } from '@/lib/articles'
import { db } from '@/lib/db'
import { siteName } from '@/lib/site'

export const metadata: Metadata = { title: { absolute: `${siteName}: news, and what readers say of it` }, alternates: { canonical: '/' } }

export default async function Front() {
  const [cards, discussed] = await Promise.all([latest(db, { take: 60 }), mostDiscussed(db)])
  return <FrontPage cards={cards} discussed={discussed} />
}
