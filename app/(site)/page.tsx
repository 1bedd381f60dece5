import type { Metadata } from 'next'
import { FrontPage } from '@/components/articles/front-page'
import { JsonLd } from '@/components/articles/json-ld'
import { pageMetadata } from '@/components/site/found'
import { latest, mostDiscussed } from '@/lib/articles'
import { db } from '@/lib/db'
import { siteName } from '@/lib/site'
import { paperData } from '@/lib/structured/paper'

export const metadata: Metadata = pageMetadata({
  path: '/',
  title: `${siteName}: news, and what readers say of it`,
  absolute: true,
  description: 'News, and what readers say of it. Every decision on a comment cites a clause of one published policy.',
})

export default async function Front() {
  const [cards, discussed] = await Promise.all([latest(db, { take: 60 }), mostDiscussed(db)])
  return (
    <>
      <JsonLd data={paperData()} />
      <FrontPage cards={cards} discussed={discussed} />
    </>
  )
}
