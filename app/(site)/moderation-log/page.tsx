import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LedgerSheet } from '@/components/ledger/sheet'
import { db } from '@/lib/db'
import { addresses } from '@/lib/languages/request'
import { logPage } from '@/lib/ledger/entries'
import { ledgerFiles } from '@/lib/ledger/file-types'
import { summaryOf } from '@/lib/ledger/summary'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ledger')
  return { title: t('title'), alternates: { ...(await addresses('/moderation-log')), types: ledgerFiles } }
}

/** Every decision on what is or was published or rejected, newest first. */
export default async function ModerationLogPage() {
  const [page, summary] = await Promise.all([logPage(db), summaryOf(db)])
  if (!page) notFound()
  return <LedgerSheet page={page} summary={summary} />
}
