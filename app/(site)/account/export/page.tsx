import type { Metadata } from 'next'
import { ExportSheet } from '@/components/privacy/export-sheet'
import { db } from '@/lib/db'
import { lastExport } from '@/lib/export'
import { requireUser } from '@/lib/session'

export const metadata: Metadata = { title: 'Export your data', robots: { index: false } }

export default async function ExportPage() {
  const person = await requireUser('/account/export')
  return <ExportSheet last={await lastExport(db, person)} email={person.email} />
}
