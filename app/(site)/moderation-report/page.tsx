import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportSheet } from '@/components/moderation-report/sheet'
import { pageMetadata } from '@/components/site/found'
import { monthAt } from '@/lib/days'
import { rememberedMonths, rememberedReport } from '@/lib/moderation-report/remembered'
import { timeZone } from '@/lib/site'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moderation')
  return pageMetadata({ path: '/moderation-report', title: t('title') })
}

/** The month that is under way, and every month before it. */
export default async function ModerationReportPage() {
  const [report, months] = await Promise.all([rememberedReport(monthAt(new Date(), timeZone)), rememberedMonths()])
  if (!report) notFound()
  return <ReportSheet report={report} months={months} />
}
