import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NoticeForm } from '@/components/reports/notice-form'
import { ReportSheet } from '@/components/reports/sheet'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { reportable } from '@/lib/report-shown'
import { currentUser } from '@/lib/session'
import { siteUrl } from '@/lib/site'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports')
  return { title: t('illegal'), robots: { index: false } }
}

/** The Digital Services Act's notice, article 16: open to everybody, whatever was decided before. */
export default async function IllegalPage({ params }: Props) {
  const { id } = await params
  const [comment, person] = await Promise.all([reportable(db, id), currentUser()])
  if (!comment) notFound()
  const [t, report] = await Promise.all([getTranslations('reports'), hereIn(`/comments/${id}/report`)])
  const lead = (
    <p>
      {t.rich('illegalLead', {
        report: (words) => (
          <a href={report} rel="nofollow" className="text-talk underline">
            {words}
          </a>
        ),
      })}
    </p>
  )
  return (
    <ReportSheet title={t('illegal')} comment={comment} lead={lead}>
      <NoticeForm
        comment={comment.id}
        back={comment.place ?? `/articles/${comment.article.slug}`}
        shown={comment.place !== null}
        address={siteUrl + comment.place}
        me={person?.name ?? null}
      />
    </ReportSheet>
  )
}
