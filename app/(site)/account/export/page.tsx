import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExportSheet } from '@/components/privacy/export-sheet'
import { db } from '@/lib/db'
import { lastExport } from '@/lib/export'
import { requireUser } from '@/lib/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('export.title'), robots: { index: false } }
}

export default async function ExportPage() {
  const person = await requireUser('/account/export')
  return <ExportSheet last={await lastExport(db, person)} email={person.email} />
}
