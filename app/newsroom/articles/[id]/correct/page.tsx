import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorrectForm } from '@/components/corrections/correct-form'
import { errorsAddress } from '@/components/error-reports/filters'
import { OpenErrorReports } from '@/components/error-reports/open-reports'
import { ArticleHead } from '@/components/newsroom/article-head'
import { db } from '@/lib/db'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { printedAs } from '@/lib/newsroom/corrections'
import { errorReports } from '@/lib/newsroom/error-reports'
import { requireEditor } from '@/lib/session'

interface Props {
  params: Promise<{ id: string }>
}

export const metadata: Metadata = { title: 'Correct' }

export default async function CorrectPage({ params }: Props) {
  const { id } = await params
  await requireEditor(`/newsroom/articles/${id}/correct`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const { reports, count, next } = await errorReports(db, { article: id })
  const { headline, standfirst, body, lang, dir } = article.printed
  const isPublished = article.status === 'published' && article.publishedAt <= new Date()
  return (
    <>
      <ArticleHead article={article} here="Correct" />
      <h1 className="mt-6 font-serif text-2xl">Correct</h1>
      {isPublished && (
        <p className="measure mt-2 text-sm text-soft">
          This is the text as readers have it. What you change is on the page as soon as you publish the correction, with your note and the
          difference.
        </p>
      )}
      {reports.length > 0 && <h2 className="mt-4 text-sm font-semibold text-held">Readers say that something is wrong</h2>}
      {/* Also when the last was dealt with: that can be undone. */}
      <OpenErrorReports reports={reports} />
      {next && (
        <p className="mt-3 text-sm">
          <a href={errorsAddress({ article: id, after: next })}>More of the {count}</a>
        </p>
      )}
      {isPublished ? (
        <>
          {article.hasUnpublished && (
            <p className="measure mt-3 border-s-4 border-held ps-3 text-sm">
              Somebody is writing on it: those changes stay where they are, unpublished, and a correction goes into them too, unless both
              are of the same lines.
            </p>
          )}
          <CorrectForm article={id} printed={{ headline, standfirst, body, lang, dir }} version={printedAs(article.printed)} />
        </>
      ) : (
        <p className="measure mt-6 font-serif text-lg text-soft">
          Only what is on the site can be corrected. Until then it is changed under{' '}
          <a className="underline" href={`/newsroom/articles/${id}`}>
            Write
          </a>
          .
        </p>
      )}
    </>
  )
}
