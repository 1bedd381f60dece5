import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleHead } from '@/components/newsroom/article-head'
import { Printed } from '@/components/newsroom/printed'
import { db } from '@/lib/db'
import { articleHtml } from '@/lib/markdown'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { typedContent } from '@/lib/newsroom/writing'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Preview' }

/** What is saved of an article, as its page will print it: for who writes without scripts. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireEditor(`/newsroom/articles/${id}/preview`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const { lang, dir, body } = article.content
  return (
    <>
      <ArticleHead article={article} here="Write" />
      <section aria-label="Preview" className="pt-6">
        <Printed values={await typedContent(db, article.content)} html={articleHtml(body)} lang={lang} dir={dir} />
      </section>
    </>
  )
}
