import { State } from '@/components/own/state'
import { When } from '@/components/site/when'
import type { CommentsPage } from '@/lib/comments-of'

/** Somebody's comments, each with where it stands and the way to its own page. */
export function CommentsList({ comments, after, later }: CommentsPage) {
  if (comments.length === 0)
    return (
      <p className="text-soft">
        {later ? 'There are no earlier ones.' : 'You have not written any yet. Below every article is a form for your viewpoint.'}
      </p>
    )
  return (
    <>
      <ol>
        {comments.map(({ id, text, at, status, asGuest, article }) => (
          <li key={id} className="border-t border-rule py-4 first:border-0 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-3 text-sm">
              <State status={status} />
              <span className="small figures">
                <When at={at} as="short" />
              </span>
            </p>
            <p dir="auto" className="mt-1">
              <a href={`/comments/${id}`} className="font-serif text-lg no-underline hover:underline">
                {text}
              </a>
            </p>
            <p className="small mt-0.5">
              On{' '}
              <a href={`/articles/${article.slug}`} lang={article.lang} className="underline">
                <bdi>{article.headline}</bdi>
              </a>
            </p>
            {asGuest !== null && (
              <p className="small mt-0.5">
                Written as a guest, as <bdi>{asGuest}</bdi>. If it was somebody else who gave your address, you can withdraw it on its page.
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-3 flex flex-wrap gap-3">
        {later && (
          <a href="/account#comments" className="button">
            Newest comments
          </a>
        )}
        {after && (
          <a href={`/account?after=${encodeURIComponent(after)}#comments`} className="button">
            Earlier comments
          </a>
        )}
      </p>
    </>
  )
}
