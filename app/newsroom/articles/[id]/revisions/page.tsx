import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleHead } from '@/components/newsroom/article-head'
import { Differences } from '@/components/newsroom/differences'
import { CompareForm, RevisionTable } from '@/components/newsroom/revisions'
import { db } from '@/lib/db'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { fieldChanges } from '@/lib/newsroom/differences'
import { comparedRevisions, revisionList, revisionText } from '@/lib/newsroom/revision-list'
import { typedContent } from '@/lib/newsroom/writing'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Revisions' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What an article was, and what is different; any of it can be taken up again. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const { id } = await params
  await requireEditor(`/newsroom/articles/${id}/revisions`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const revisions = await revisionList(db, id)
  const { from, to } = comparedRevisions(await searchParams, revisions)
  const text = async (which: number | 'now') =>
    typedContent(db, (which !== 'now' && (await revisionText(db, id, which))) || article.content)
  return (
    <>
      <ArticleHead article={article} here="Revisions" />
      <div className="revisions">
        <section aria-label="Revisions">
          <h1 className="font-serif text-2xl">Revisions</h1>
          <p className="mt-1 mb-4 text-sm text-soft">
            One is kept every ten minutes of writing, before somebody writes on what another wrote, and by the button under the text. To
            restore one changes what is being written, never the page.
          </p>
          {from === undefined ? (
            <p className="border-t border-rule py-6 text-soft">None has been kept yet.</p>
          ) : (
            <RevisionTable article={id} revisions={revisions} />
          )}
        </section>
        {from !== undefined && (
          <section aria-label="Differences">
            <h2 className="mb-3 font-serif text-2xl">
              From revision {from} to {to === 'now' ? 'what is being written' : `revision ${to}`}
            </h2>
            <CompareForm article={id} revisions={revisions} from={from} to={to} />
            <Differences changes={fieldChanges(await text(from), await text(to))} lang={article.content.lang} dir={article.content.dir} />
          </section>
        )}
      </div>
    </>
  )
}
