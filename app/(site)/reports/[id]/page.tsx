import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportStatus } from '@/components/reports/status'
import { db } from '@/lib/db'
import { reportShown } from '@/lib/report-shown'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports.status')
  return { title: t('report'), robots: { index: false }, referrer: 'same-origin' }
}

/** What became of a report or a notice, for whoever has its address: nobody can guess it. */
export default async function ReportStatusPage({ params }: Props) {
  const { id } = await params
  const report = await reportShown(db, id)
  if (!report) notFound()
  return <ReportStatus report={report} />
}
