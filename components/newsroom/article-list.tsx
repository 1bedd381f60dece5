import { When } from '@/components/site/when'
import type { ListedArticle } from '@/lib/newsroom/article-list'
import { embargoOf } from '@/lib/newsroom/embargo'
import { Embargo, Status } from './article-head'

/** What is on its way stands out from what has arrived. */
const colours = {
  draft: 'font-semibold text-ink',
  review: 'font-semibold text-held',
  scheduled: 'font-semibold text-talk',
  published: '',
  withdrawn: 'font-semibold text-withdrawn',
}

/** The articles of the newsroom: what each is, how far it is, who moved it last, and the shortest way to correct it. */
export function ArticleList({ articles }: { articles: ListedArticle[] }) {
  return (
    <ol className="border-t border-rule">
      {articles.map((article) => (
        <li key={article.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 border-b border-rule py-3">
          <div>
            <h2 className="font-serif text-lg font-semibold">
              <a href={`/newsroom/articles/${article.id}`} className="no-underline hover:underline" lang={article.lang} dir={article.dir}>
                {article.headline || 'Without a headline yet'}
              </a>
            </h2>
            <Facts article={article} />
          </div>
          {article.status === 'published' && (
            <a href={`/newsroom/articles/${article.id}/correct`} className="quiet py-1">
              Correct
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function Facts({ article: { status, publishedAt, embargoUntil, section, movedAt, by, reported } }: { article: ListedArticle }) {
  return (
    <p className="facts small">
      <span className={colours[status]}>
        <Status status={status} publishedAt={publishedAt} />
      </span>
      <Embargo until={embargoOf({ embargoUntil })} />
      {reported > 0 && <span className="text-held">{reported === 1 ? 'A reader reports' : `${reported} readers report`} an error</span>}
      <span dir="auto">{section}</span>
      <span>
        {by ? (
          <>
            Saved by <bdi>{by}</bdi>
          </>
        ) : (
          'Changed'
        )}{' '}
        <When at={movedAt} as="short" />
      </span>
    </p>
  )
}
