import { When } from '@/components/site/when'
import type { NewsroomPost } from '@/lib/live-posts'
import { articleText } from '@/lib/markdown'
import { excerpt } from '@/lib/text'
import { EditForm } from './edit-form'
import { RemoveForm } from './remove-form'

interface PostedProps {
  article: string
  slug: string
  posts: NewsroomPost[]
  lang: string
  dir: 'ltr' | 'rtl'
}

/** So many can be changed here; older ones stay as they are. */
const most = 100

/** What has been posted, newest first, each to be changed, removed, or brought back. */
export function Posted({ article, slug, posts, lang, dir }: PostedProps) {
  if (posts.length === 0) return null
  return (
    <section aria-labelledby="posted" className="mt-10">
      <h2 id="posted" className="border-b border-strong pb-1 text-sm font-semibold">
        Posted
      </h2>
      <ol>
        {posts.slice(0, most).map((post) => {
          const name = post.headline || excerpt(articleText(post.body), 60)
          if (post.removedAt)
            return (
              <li key={post.id} className="flex flex-wrap items-center gap-x-4 border-b border-rule py-2 text-sm text-soft">
                <span>
                  Removed: <bdi>{name}</bdi>
                </span>
                <RemoveForm article={article} post={post.id} act="restore" name={`the removal of ${name}`} />
              </li>
            )
          return (
            <li key={post.id} className="border-b border-rule py-3">
              <p className="facts small">
                <span>
                  <a href={`/articles/${slug}#post-${post.id}`}>
                    <When at={post.at} as="short" />
                  </a>
                </span>
                {post.by && <span>{post.by.name}</span>}
                {post.pinned && <span className="font-semibold text-ink">Summary</span>}
                {post.key && <span className="font-semibold text-held">Key moment</span>}
              </p>
              <p lang={lang} dir={dir} className="mt-1 font-serif text-base">
                {post.headline && <strong className="font-semibold">{post.headline} </strong>}
                {excerpt(articleText(post.body), 160)}
              </p>
              <div className="mt-1 flex flex-wrap gap-x-5">
                <details className="open:basis-full">
                  <summary className="quiet cursor-pointer">
                    Change<span className="sr-only"> {name}</span>
                  </summary>
                  <EditForm article={article} post={post} lang={lang} dir={dir} />
                </details>
                <RemoveForm article={article} post={post.id} act="remove" name={name} />
              </div>
            </li>
          )
        })}
      </ol>
      {posts.length > most && <p className="small mt-2">The {most} newest are shown.</p>}
    </section>
  )
}
