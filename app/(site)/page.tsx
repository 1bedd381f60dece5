import type { Metadata } from 'next'
import { FrontPage } from '@/components/articles/front-page'
import { db } from '@/lib/db'
import { arranged } from '@/lib/newsroom/arrangement'
import { siteName } from '@/lib/site'

export const metadata: Metadata = { title: { absolute: `${siteName}: news, and what readers say of it` }, alternates: { canonical: '/' } }

export default async function Front() {
  return <FrontPage front={await arranged(db)} />
}
