import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LedgerSheet } from '@/components/ledger/sheet'
import { db } from '@/lib/db'
import { logPage } from '@/lib/ledger/entries'
import { ledgerFiles } from '@/lib/ledger/file-types'

interface Props {
  params: Promise<{ number: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params
  return { title: `Moderation log, entries before ${number}`, alternates: { types: ledgerFiles } }
}

/** /moderation-log/before/151 has the entries 101 to 150, for good. */
export default async function EarlierPage({ params }: Props) {
  const { number } = await params
  const page = /^[1-9]\d{1,11}$/.test(number) ? await logPage(db, Number(number)) : null
  if (!page) notFound()
  return <LedgerSheet page={page} />
}
