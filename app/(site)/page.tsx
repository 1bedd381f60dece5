import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FrontPage } from '@/components/articles/front-page'
import { latest, mostDiscussed } from '@/lib/articles'
import { db } from '@/lib/db'
import { addresses } from '@/lib/languages/request'
import { siteName } from '@/lib/site'

export async function generateMetadata(): Promise<Metadata> {
  const motto = (await getTranslations('site'))('motto')
  return { title: { absolute: `${siteName}: ${motto}` }, alternates: await addresses('/') }
}

export default async function Front() {
  const [cards, discussed] = await Promise.all([latest(db, { take: 60 }), mostDiscussed(db)])
  return <FrontPage cards={cards} discussed={discussed} />
}
