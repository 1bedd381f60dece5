import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PrivacySheet } from '@/components/privacy/privacy-sheet'
import { pageMetadata } from '@/components/site/found'
import { editionHere } from '@/lib/languages/request'
import { privacyParts } from '@/lib/privacy'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return pageMetadata({ path: '/privacy', title: t('title') })
}

/** What is kept of people. The same for everybody. */
export default async function PrivacyPage() {
  return <PrivacySheet parts={await privacyParts((await editionHere()).lang)} />
}
