import { useTranslations } from 'next-intl'
import { State } from '@/components/own/state'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import type { CommentsPage } from '@/lib/comments-of'

/** Somebody's comments, each with where it stands and the way to its own page. */
export function CommentsList({ comments, after, later }: CommentsPage) {
  const t = useTranslations('account.comments')
  const own = useTranslations('own')
  if (comments.length === 0) return <p className="text-soft">{t(later ? 'noEarlier' : 'none')}</p>
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
              <A href={`/comments/${id}`} className="font-serif text-lg no-underline hover:underline">
                {text}
              </A>
            </p>
            <p className="small mt-0.5">
              {own.rich('on', {
                article: () => (
                  <A href={`/articles/${article.slug}`} lang={article.lang} className="underline">
                    <bdi>{article.headline}</bdi>
                  </A>
                ),
              })}
            </p>
            {asGuest !== null && <p className="small mt-0.5">{t.rich('guest', { name: () => <bdi>{asGuest}</bdi> })}</p>}
          </li>
        ))}
      </ol>
      <p className="mt-3 flex flex-wrap gap-3">
        {later && (
          <A href="/account#comments" className="button">
            {t('newest')}
          </A>
        )}
        {after && (
          <A href={`/account?after=${encodeURIComponent(after)}#comments`} className="button">
            {t('earlier')}
          </A>
        )}
      </p>
    </>
  )
}
