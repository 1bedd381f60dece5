import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LedgerSheet } from '@/components/ledger/sheet'
import { db } from '@/lib/db'
import { addresses } from '@/lib/languages/request'
import { logPage } from '@/lib/ledger/entries'
import { ledgerFiles } from '@/lib/ledger/file-types'

interface Props {
  params: Promise<{ number: string }>
}

const isPlace = /^[1-9]\d{1,11}$/

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params
  if (!isPlace.test(number)) return { title: (await getTranslations('site.missing'))('tab') }
  const t = await getTranslations('ledger')
  return {
    title: t('beforeTab', { number: Number(number) }),
    alternates: { ...(await addresses(`/moderation-log/before/${number}`)), types: ledgerFiles },
  }
}

/** /moderation-log/before/151 has the entries 101 to 150, for good. */
export default async function EarlierPage({ params }: Props) {
  const { number } = await params
  const page = isPlace.test(number) ? await logPage(db, Number(number)) : null
  if (!page) notFound()
  return <LedgerSheet page={page} />
}
