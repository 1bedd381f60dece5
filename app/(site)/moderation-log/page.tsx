import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LedgerSheet } from '@/components/ledger/sheet'
import { db } from '@/lib/db'
import { logPage } from '@/lib/ledger/entries'
import { ledgerFiles } from '@/lib/ledger/file-types'
import { summaryOf } from '@/lib/ledger/summary'

export const metadata: Metadata = { title: 'Moderation log', alternates: { canonical: '/moderation-log', types: ledgerFiles } }

/** Every decision on what is or was published or rejected, newest first. */
export default async function ModerationLogPage() {
  const [page, summary] = await Promise.all([logPage(db), summaryOf(db)])
  if (!page) notFound()
  return <LedgerSheet page={page} summary={summary} />
}
