import { useTranslations } from 'next-intl'
import { Prose } from '@/components/articles/prose'
import { When } from '@/components/site/when'
import { useEdition } from '@/components/ui/edition'
import { written } from '@/lib/languages/moment'
import type { LivePost } from '@/lib/live-posts'

/** Milliseconds: a change within them is still writing. */
const settling = 2 * 60_000

/** A post with its time, which is the link to it. */
export function Post({ post: { id, at, updatedAt, headline, body, key }, isSummary = false }: { post: LivePost; isSummary?: boolean }) {
  const t = useTranslations('article')
  const { lang, dir } = useEdition()
  const time = written(at, 'short', lang)
  return (
    <article id={`post-${id}`} aria-label={headline || time} className={isSummary ? 'live-post live-summary' : 'live-post'}>
      <p lang={lang} className="live-head">
        {isSummary && (
          <span dir={dir} className="font-semibold text-ink">
            {t('pinned')}
          </span>
        )}
        <a href={`#post-${id}`} aria-label={t('link', { time })}>
          <When at={at} as="short" />
        </a>
        {key && <strong dir={dir}>{t('key')}</strong>}
      </p>
      {headline && (
        <h3 dir="auto" className="headline font-serif text-xl">
          {headline}
        </h3>
      )}
      <Prose markdown={body} prefix={`post-${id}-`} top={4} />
      {updatedAt.getTime() - at.getTime() > settling && (
        <p lang={lang} className="small mt-2">
          <span dir={dir}>{t.rich('changed', { when: () => <When at={updatedAt} as="short" /> })}</span>
        </p>
      )}
    </article>
  )
}
