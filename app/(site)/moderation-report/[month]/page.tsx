import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportSheet } from '@/components/moderation-report/sheet'
import { monthInWords } from '@/lib/days'
import { rememberedReport } from '@/lib/moderation-report/remembered'

interface Props {
  params: Promise<{ month: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await rememberedReport((await params).month)
  return { title: report ? `Moderation report, ${monthInWords(report.month)}` : 'Not found' }
}

/** /moderation-report/2026-11 */
export default async function MonthPage({ params }: Props) {
  const report = await rememberedReport((await params).month)
  if (!report) notFound()
  return <ReportSheet report={report} />
}
