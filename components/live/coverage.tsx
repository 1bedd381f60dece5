import { useTranslations } from 'next-intl'
import { LiveMark } from '@/components/articles/card-parts'
import { When } from '@/components/site/when'
import { useEdition } from '@/components/ui/edition'
import type { Article } from '@/lib/articles'
import type { LivePost } from '@/lib/live-posts'
import { NewPosts } from './new-posts'
import { Post } from './post'

export interface CoverageShown {
  /** Newest first. */
  posts: LivePost[]
  times: { from: Date; to: Date } | null
}

/** So many posts stand open, and so many in each fold below them. */
const open = 30
const fold = 50

interface CoverageProps extends CoverageShown {
  article: Pick<Article, 'slug' | 'coverage' | 'keyPoints' | 'lang'>
}

/** What has happened so far, the summary, then the posts, newest first. */
export function Coverage({ article: { slug, coverage, keyPoints }, posts, times }: CoverageProps) {
  const t = useTranslations('article')
  const edition = useEdition()
  const { lang, dir } = edition
  const pinned = posts.find((post) => post.pinned)
  const stream = posts.filter((post) => post !== pinned)
  const newest = Math.max(0, ...posts.map(({ updatedAt }) => updatedAt.getTime()))
  return (
    <section id="live" aria-labelledby="live-title" className="coverage">
      <div lang={lang} className="border-t-4 border-press pt-2">
        <h2 id="live-title" className="text-sm font-semibold">
          <span dir={dir}>{t('coverage')}</span>
        </h2>
        <p className="facts small mt-1">
          {coverage === 'live' ? (
            <span dir={dir}>
              <LiveMark /> {times && t.rich('since', { when: () => <When at={times.from} as="short" /> })}
            </span>
          ) : (
            <span dir={dir} className="text-ink">
              {times && t.rich('ended', { from: () => <When at={times.from} as="full" />, to: () => <When at={times.to} as="full" /> })}
            </span>
          )}
          {posts.length > 0 && <span dir={dir}>{t('posts', { count: posts.length })}</span>}
        </p>
      </div>
      {keyPoints.length > 0 && (
        <div className="mt-4">
          <h3 lang={lang} className="text-sm font-semibold">
            <span dir={dir}>{t('keyPoints')}</span>
          </h3>
          <ul className="key-points">
            {keyPoints.map((point) => (
              <li key={point} dir="auto">
                {point}
              </li>
            ))}
          </ul>
        </div>
      )}
      {pinned && <Post post={pinned} isSummary />}
      {coverage === 'live' && <NewPosts article={slug} since={String(newest)} />}
      {posts.length === 0 && (
        <p lang={lang} dir={dir} className="small mt-4">
          {t('notYet')}
        </p>
      )}
      <Posts posts={stream.slice(0, open)} />
      {folds(stream.slice(open)).map((older) => (
        <details key={older[0]?.id} className="live-fold">
          <summary lang={lang} dir={dir}>
            {t('earlier', { count: older.length })}
          </summary>
          <Posts posts={older} />
        </details>
      ))}
    </section>
  )
}

function Posts({ posts }: { posts: LivePost[] }) {
  return (
    <ol className="live-posts">
      {posts.map((post) => (
        <li key={post.id}>
          <Post post={post} />
        </li>
      ))}
    </ol>
  )
}

function folds(posts: LivePost[]): LivePost[][] {
  const made: LivePost[][] = []
  for (let from = 0; from < posts.length; from += fold) made.push(posts.slice(from, from + fold))
  return made
}
