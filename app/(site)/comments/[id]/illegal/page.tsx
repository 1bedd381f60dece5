import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NoticeForm } from '@/components/reports/notice-form'
import { ReportSheet } from '@/components/reports/sheet'
import { db } from '@/lib/db'
import { reportable } from '@/lib/report-shown'
import { currentUser } from '@/lib/session'
import { siteUrl } from '@/lib/site'

interface Props {
  params: Promise<{ id: string }>
}

export const metadata: Metadata = { title: 'Notice of illegal content', robots: { index: false } }

/** The Digital Services Act's notice, article 16: open to everybody, whatever was decided before. */
export default async function IllegalPage({ params }: Props) {
  const { id } = await params
  const [comment, person] = await Promise.all([reportable(db, id), currentUser()])
  if (!comment) notFound()
  const lead = (
    <p>
      For what you believe to be against the law (Digital Services Act, article 16). A moderator reads every notice. What merely breaks our
      comment policy is better{' '}
      <a href={`/comments/${id}/report`} rel="nofollow" className="text-talk underline">
        reported
      </a>
      .
    </p>
  )
  return (
    <ReportSheet title="Notice of illegal content" comment={comment} lead={lead}>
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
