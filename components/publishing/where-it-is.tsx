import { When } from '@/components/site/when'
import type { NewsroomArticle } from '@/lib/newsroom/article-in-newsroom'
import type { HistoryLine } from '@/lib/newsroom/history'

interface WhereProps {
  article: Pick<NewsroomArticle, 'status' | 'publishedAt' | 'hasUnpublished' | 'slug' | 'id'>
  /** What came last. */
  last: HistoryLine | null
}

/** In a sentence, where the article is on its way; and who brought it there. */
export function WhereItIs({ article, last }: WhereProps) {
  return (
    <>
      <p className="font-serif text-lg">
        <Sentence article={article} />
      </p>
      {last && (
        <p className="mt-1 text-sm text-soft">
          <When at={last.at} as="short" />: <bdi>{last.who}</bdi> {last.words}
        </p>
      )}
    </>
  )
}

function Sentence({ article: { id, status, publishedAt, hasUnpublished, slug } }: Pick<WhereProps, 'article'>) {
  if (status === 'draft') return 'A draft. Nobody outside the newsroom sees it.'
  if (status === 'review') return 'In review. Nobody outside the newsroom sees it.'
  if (status === 'withdrawn')
    return hasUnpublished
      ? 'Withdrawn. Whoever comes to its address finds no such page. It has been written on since.'
      : 'Withdrawn. Whoever comes to its address finds no such page.'
  if (status === 'scheduled')
    return (
      <>
        It is published by itself on <When at={publishedAt} />.
      </>
    )
  return (
    <>
      <a href={`/articles/${slug}`} className="underline">
        On the site
      </a>{' '}
      since <When at={publishedAt} />.{' '}
      {hasUnpublished ? (
        <>
          It has been written on since, which readers do not see yet: publish the changes as they are, or{' '}
          <a href={`/newsroom/articles/${id}/correct`} className="underline">
            correct it
          </a>{' '}
          with a note that says what was wrong.
        </>
      ) : (
        'Readers see what is written.'
      )}
    </>
  )
}
