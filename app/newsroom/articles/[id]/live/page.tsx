import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CoverageForm } from '@/components/live/coverage-form'
import { KeyPointsForm } from '@/components/live/key-points-form'
import { PostForm } from '@/components/live/post-form'
import { Posted } from '@/components/live/posted'
import { ArticleHead } from '@/components/newsroom/article-head'
import { db } from '@/lib/db'
import { newPostId, pointsAs, postsInNewsroom } from '@/lib/live-posts'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Live' }

/** Where an article is covered live: posts go to the page with one press. */
export default async function LivePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await requireEditor(`/newsroom/articles/${id}/live`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const { coverage, status, printed } = article
  const posts = await postsInNewsroom(db, id)
  return (
    <>
      <ArticleHead article={article} here="Live" />
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <h1 className="font-serif text-2xl">Live coverage</h1>
          <CoverageForm
            article={id}
            coverage={coverage}
            posts={posts.filter(({ removedAt }) => !removedAt).length}
            isPublic={status === 'published'}
          />
          {coverage === 'live' && <PostForm article={id} post={newPostId()} lang={printed.lang} dir={printed.dir} />}
          <Posted article={id} slug={printed.slug} posts={posts} lang={printed.lang} dir={printed.dir} />
        </div>
        {coverage !== 'none' && (
          <KeyPointsForm article={id} points={printed.keyPoints} seen={pointsAs(printed.keyPoints)} lang={printed.lang} dir={printed.dir} />
        )}
      </div>
    </>
  )
}
