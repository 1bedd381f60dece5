import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FrontPage } from '@/components/articles/front-page'
import { db } from '@/lib/db'
import { addresses } from '@/lib/languages/request'
import { arranged } from '@/lib/newsroom/arrangement'
import { siteName } from '@/lib/site'

export async function generateMetadata(): Promise<Metadata> {
  const motto = (await getTranslations('site'))('motto')
  return { title: { absolute: `${siteName}: ${motto}` }, alternates: await addresses('/') }
}

export default async function Front() {
  return <FrontPage front={await arranged(db)} />
}
