import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EraseSheet } from '@/components/privacy/erase-sheet'
import { requireUser } from '@/lib/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('erase.title'), robots: { index: false } }
}

export default async function ErasePage() {
  return <EraseSheet person={await requireUser('/account/erase')} />
}
