import { When } from '@/components/site/when'
import type { NewsroomArticle } from '@/lib/newsroom/article-in-newsroom'
import { embargoOf } from '@/lib/newsroom/embargo'

const tabs = [
  { name: 'Write', path: '' },
  { name: 'Publish', path: '/publish' },
  { name: 'Correct', path: '/correct' },
  { name: 'Comments', path: '/comments' },
  { name: 'Live', path: '/live' },
  { name: 'Revisions', path: '/revisions' },
  { name: 'History', path: '/history' },
] as const

interface HeadProps {
  article: Pick<NewsroomArticle, 'id' | 'slug' | 'status' | 'publishedAt' | 'embargoUntil' | 'content' | 'hasUnpublished'>
  here: (typeof tabs)[number]['name']
}

/** What stands over every page of an article in the newsroom: what it is, how far it is, and what can be done. */
export function ArticleHead({ article, here }: HeadProps) {
  const { id, slug, status, publishedAt, content, hasUnpublished } = article
  const embargo = embargoOf(article)
  return (
    <header className="border-b border-rule pt-6">
      <p className="facts small">
        <span>
          <a href="/newsroom">Articles</a>
        </span>
        <span>
          <Status status={status} publishedAt={publishedAt} />
        </span>
        <Embargo until={embargo} />
        {hasUnpublished && <span className="text-held">Has changes that are not published</span>}
        {status === 'published' && (
          <span>
            <a href={`/articles/${slug}`}>On the site</a>
          </span>
        )}
      </p>
      {here === 'Write' ? (
        // The headline stands in its field, large, and another here would be an old one after the first key.
        <h1 className="sr-only">Write</h1>
      ) : (
        <p className="mt-1 font-serif text-xl font-semibold" lang={content.lang} dir={content.dir}>
          {content.headline || 'Without a headline yet'}
        </p>
      )}
      <nav aria-label="Article" className="desk-tabs mt-3">
        {tabs.map(({ name, path }) => (
          <a key={name} href={`/newsroom/articles/${id}${path}`} aria-current={name === here ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** How far an article is, and from or for when where it has a time. */
export function Status({ status, publishedAt }: Pick<NewsroomArticle, 'status' | 'publishedAt'>) {
  if (status === 'draft') return 'Draft'
  if (status === 'review') return 'In review'
  if (status === 'withdrawn') return 'Withdrawn'
  return (
    <>
      {status === 'scheduled' ? 'Scheduled for' : 'Published'} <When at={publishedAt} as="short" />
    </>
  )
}

/** Until when nobody may publish it, where there is such a time. */
export function Embargo({ until }: { until: Date | null }) {
  if (!until) return null
  return (
    <span className="text-held">
      Embargo until <When at={until} as="short" />
    </span>
  )
}
