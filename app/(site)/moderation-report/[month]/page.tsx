import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { monthIn } from '@/components/moderation-report/in-words'
import { ReportSheet } from '@/components/moderation-report/sheet'
import { pageMetadata } from '@/components/site/found'
import { editionHere } from '@/lib/languages/request'
import { rememberedReport } from '@/lib/moderation-report/remembered'

interface Props {
  params: Promise<{ month: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await rememberedReport((await params).month)
  if (!report) return { title: (await getTranslations('site.missing'))('tab') }
  const [t, { lang }] = await Promise.all([getTranslations('moderation'), editionHere()])
  return pageMetadata({ path: `/moderation-report/${report.month}`, title: t('monthTab', { month: monthIn(report.month, lang) }) })
}

/** /moderation-report/2026-11 */
export default async function MonthPage({ params }: Props) {
  const report = await rememberedReport((await params).month)
  if (!report) notFound()
  return <ReportSheet report={report} />
}
