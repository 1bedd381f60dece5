import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { JsonLd } from '@/components/articles/json-ld'
import { More } from '@/components/articles/more'
import { ArticleSheet } from '@/components/articles/sheet'
import { TitleAlone } from '@/components/articles/title'
import { Answered, Comments } from '@/components/comments/comments'
import { articleMetadata } from '@/components/site/found'
import { articleBySlug, type Titled, titleBySlug } from '@/lib/articles'
import { modeSince } from '@/lib/comment-modes/state'
import { db } from '@/lib/db'
import { discussion } from '@/lib/discussion'
import { coverageTimes, livePosts } from '@/lib/live-posts'
import { isAnswer } from '@/lib/plain-answer'
import { related } from '@/lib/related'
import { statedWait } from '@/lib/stated-wait'
import { articleData } from '@/lib/structured/article'
import { datesOf } from '@/lib/structured/dates'
import type { Order } from '@/lib/threads'
import { sendOn } from '../moved'

interface Props {
  params: Promise<{ slug: string; view?: string[] }>
}

/** The head of the page and its body are made apart, of what is read once. */
const articleAt = cache((slug: string) => articleBySlug(db, slug))
const datesAt = cache((id: string) => datesOf(db, id))

/** The article whose form the page answers; null where the page is the article itself. */
const answeredAt = cache(async (slug: string) => {
  const article = isAnswer(await headers()) ? await titleBySlug(db, slug) : null
  return article?.commentMode === 'off' ? null : article
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const answered = await answeredAt(slug)
  // Nobody but who sent the form is ever shown it.
  if (answered) return { title: answered.headline }
  const article = await articleAt(slug)
  if (!article) return { title: (await getTranslations('site.missing'))('tab') }
  return articleMetadata(article, (await datesAt(article.id)).changed)
}

/** /articles/slug, /articles/slug/newest, /articles/slug/picked, /articles/slug/oldest/2: an address for each, so that each can be remembered. */
export default async function ArticlePage({ params }: Props) {
  const { slug, view = [] } = await params
  const shown = viewOf(view)
  const answered = shown && (await answeredAt(slug))
  if (answered) return <Answer article={answered} />
  const article = shown && (await articleAt(slug))
  if (!article) {
    if (shown) await sendOn(slug, view)
    notFound()
  }
  const [talk, wait, changed, dates, cards, coverage] = await Promise.all([
    discussion(db, article.id, shown.order, shown.page),
    statedWait(db),
    modeSince(db, article),
    datesAt(article.id),
    related(db, article),
    article.coverage === 'none' ? null : coverageOf(article.id),
  ])
  if (shown.page > talk.pages) notFound()
  return (
    <>
      <JsonLd data={articleData({ article, dates, discussion: talk })} />
      <ArticleSheet article={article} comments={talk.count} coverage={coverage} />
      <div className="column no-print">
        <Comments article={article.slug} mode={article.commentMode} changed={changed} discussion={talk} wait={wait} />
      </div>
      <More cards={cards} />
    </>
  )
}

/** The form with what became of it. It has the place that it has on the whole page: by that React knows whose answer it is. */
async function Answer({ article }: { article: Titled }) {
  const changed = await modeSince(db, article)
  return (
    <>
      {null}
      <TitleAlone article={article} />
      <div className="column no-print">
        <Answered article={article.slug} mode={article.commentMode} changed={changed} />
      </div>
    </>
  )
}

async function coverageOf(articleId: string) {
  const [posts, times] = await Promise.all([livePosts(db, articleId), coverageTimes(db, articleId)])
  return { posts, times }
}

function viewOf([order = 'oldest', page = '1', ...more]: string[]): { order: Order; page: number } | null {
  if ((order !== 'oldest' && order !== 'newest' && order !== 'picked') || !/^[1-9]\d{0,4}$/.test(page) || more.length) return null
  return { order, page: Number(page) }
}
