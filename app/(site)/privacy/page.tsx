import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PrivacySheet } from '@/components/privacy/privacy-sheet'
import { addresses, editionHere } from '@/lib/languages/request'
import { privacyParts } from '@/lib/privacy'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('title'), alternates: await addresses('/privacy') }
}

/** What is kept of people. The same for everybody. */
export default async function PrivacyPage() {
  return <PrivacySheet parts={await privacyParts((await editionHere()).lang)} />
}
