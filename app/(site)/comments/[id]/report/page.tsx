import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportForm } from '@/components/reports/report-form'
import { ReportSheet } from '@/components/reports/sheet'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { policyInForce } from '@/lib/policy-versions'
import { reportable } from '@/lib/report-shown'
import { currentUser } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports')
  return { title: t('title'), robots: { index: false } }
}

/** Where a Report link leads. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params
  const [comment, person, policy] = await Promise.all([reportable(db, id), currentUser(), policyInForce(db)])
  if (!comment) notFound()
  const [t, policyPage, illegal] = await Promise.all([
    getTranslations('reports'),
    hereIn('/comment-policy'),
    hereIn(`/comments/${id}/illegal`),
  ])
  const lead = (
    <p>
      {t.rich('lead', {
        policy: (words) => <a href={policyPage}>{words}</a>,
        illegal: (words) => (
          <a href={illegal} rel="nofollow" className="text-talk underline">
            {words}
          </a>
        ),
      })}
    </p>
  )
  return (
    <ReportSheet title={t('title')} comment={comment} lead={lead}>
      <ReportForm
        comment={comment.id}
        back={comment.place ?? `/articles/${comment.article.slug}`}
        shown={comment.place !== null}
        clauses={policy.clauses.map(({ id, title, text }) => ({ id, title, text }))}
        me={person?.name ?? null}
      />
    </ReportSheet>
  )
}
