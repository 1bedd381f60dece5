import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportForm } from '@/components/reports/report-form'
import { ReportSheet } from '@/components/reports/sheet'
import { db } from '@/lib/db'
import { policyInForce } from '@/lib/policy-versions'
import { reportable } from '@/lib/report-shown'
import { currentUser } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
}

export const metadata: Metadata = { title: 'Report a comment', robots: { index: false } }

/** Where a Report link leads. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params
  const [comment, person, policy] = await Promise.all([reportable(db, id), currentUser(), policyInForce(db)])
  if (!comment) notFound()
  const lead = (
    <p>
      Which clause of our <a href="/comment-policy">comment policy</a> does it break? Its author is not told who reports it. If you believe
      that it is against the law, send a{' '}
      <a href={`/comments/${id}/illegal`} rel="nofollow" className="text-talk underline">
        notice of illegal content
      </a>{' '}
      instead.
    </p>
  )
  return (
    <ReportSheet title="Report a comment" comment={comment} lead={lead}>
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
