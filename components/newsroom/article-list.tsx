import { When } from '@/components/site/when'
import type { ListedArticle } from '@/lib/newsroom/article-list'
import { embargoOf } from '@/lib/newsroom/embargo'
import { Embargo, Status } from './article-head'

/** The articles of the newsroom: what each is, how far it is, and who moved it last. */
export function ArticleList({ articles }: { articles: ListedArticle[] }) {
  return (
    <ol className="border-t border-rule">
      {articles.map(({ id, headline, lang, dir, status, publishedAt, embargoUntil, section, movedAt, by }) => (
        <li key={id} className="border-b border-rule py-3">
          <h2 className="font-serif text-lg font-semibold">
            <a href={`/newsroom/articles/${id}`} className="no-underline hover:underline" lang={lang} dir={dir}>
              {headline || 'Without a headline yet'}
            </a>
          </h2>
          <p className="facts small">
            <span>
              <Status status={status} publishedAt={publishedAt} />
            </span>
            <Embargo until={embargoOf({ embargoUntil })} />
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
        </li>
      ))}
    </ol>
  )
}
