import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CorrectionsList } from '@/components/corrections/corrections-list'
import { pageMetadata } from '@/components/site/found'
import { db } from '@/lib/db'
import { corrections } from '@/lib/newsroom/corrections'

interface Props {
  params: Promise<{ page?: string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page] = (await params).page ?? []
  const t = await getTranslations('corrections')
  const title = page && /^\d{1,5}$/.test(page) ? t('tab', { page: Number(page) }) : t('title')
  return pageMetadata({ path: page ? `/corrections/${page}` : '/corrections', title })
}

/** /corrections, /corrections/2. */
export default async function CorrectionsPage({ params }: Props) {
  const [number = '1', ...more] = (await params).page ?? []
  const page = /^[1-9]\d{0,4}$/.test(number) && more.length === 0 ? await corrections(db, Number(number)) : null
  if (!page || ((await params).page && page.page === 1)) notFound()
  return <CorrectionsList page={page} />
}
