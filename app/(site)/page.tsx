import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FrontPage } from '@/components/articles/front-page'
import { JsonLd } from '@/components/articles/json-ld'
import { pageMetadata } from '@/components/site/found'
import { db } from '@/lib/db'
import { arranged } from '@/lib/newsroom/arrangement'
import { siteSettings } from '@/lib/site'
import { paperData } from '@/lib/structured/paper'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site')
  const { name, tagline } = siteSettings()
  return pageMetadata({ path: '/', title: `${name}: ${tagline || t('motto')}`, absolute: true, description: t('footer.about') })
}

export default async function Front() {
  return (
    <>
      <JsonLd data={paperData()} />
      <FrontPage front={await arranged(db)} />
    </>
  )
}
