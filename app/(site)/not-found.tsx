import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Missing } from '@/components/site/missing'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('site'))('missing.tab') }
}

export default Missing
