import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { here } from '@/components/newsroom/actions'
import { ArticleHead } from '@/components/newsroom/article-head'
import { Others } from '@/components/newsroom/others'
import { WriteForm } from '@/components/newsroom/write-form'
import { db } from '@/lib/db'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { checklist } from '@/lib/newsroom/checklist'
import { slugProblem } from '@/lib/newsroom/slug'
import { choices, typedContent } from '@/lib/newsroom/writing'
import { requireEditor } from '@/lib/session'
import { timeZone } from '@/lib/site'

export const metadata: Metadata = { title: 'Write' }

/** Where an article is written. */
export default async function WritePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const editor = await requireEditor(`/newsroom/articles/${id}`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const { content, version, workingCopy, updatedAt } = article
  const others = (await here(id)) ?? []
  return (
    <>
      <ArticleHead article={article} here="Write" />
      <Others articleId={id} names={others.map(({ name, seenAt }) => ({ name, ago: Date.now() - seenAt.getTime() }))} />
      <WriteForm
        key={id}
        articleId={id}
        personId={editor.id}
        values={await typedContent(db, content)}
        version={version}
        savedAt={(workingCopy?.at ?? updatedAt).toISOString()}
        checks={checklist(content, { slug: await slugProblem(db, content.slug, id) })}
        isPublished={article.status === 'published'}
        unpublished={article.hasUnpublished}
        choices={await choices(db)}
        timeZone={timeZone}
      />
    </>
  )
}
