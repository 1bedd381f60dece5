import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { Sentence } from '@/components/ui/sentence'
import type { Article } from '@/lib/articles'

interface FootProps {
  article: Article
}

/** What was wrong in an earlier version, said as plainly as it was printed. */
export function Corrections({ article: { slug, corrections, lang, _count } }: FootProps) {
  const t = useTranslations('corrections')
  const edition = useEdition()
  if (corrections.length === 0) return _count.revisions > 1 ? <Changed slug={slug} /> : null
  const title = corrections.length === 1 ? t('one') : t('title')
  return (
    <aside id="corrections" aria-label={t('title')} className="mt-12 scroll-mt-20 border-t-4 border-held pt-2">
      <h2 lang={edition.lang} dir={edition.dir} className="text-sm font-semibold text-held">
        {title}
      </h2>
      {corrections.map((correction) => (
        <div key={correction.id} className="mt-2 not-first-of-type:mt-4">
          <p dir="auto" className="font-serif text-base whitespace-pre-line">
            {correction.note}
          </p>
          <p className="facts small mt-1">
            <span>
              <When at={correction.at} lang={lang} />
            </span>
            {correction.revision && (
              <span>
                <A
                  href={`/articles/${slug}/changes#change-${correction.revision.number}`}
                  lang={edition.lang}
                  dir={edition.dir}
                  className="underline"
                >
                  {t('what')}
                </A>
              </span>
            )}
          </p>
        </div>
      ))}
    </aside>
  )
}

/** There was nothing to correct, and still it is not as it was. */
function Changed({ slug }: { slug: string }) {
  const t = useTranslations('corrections')
  const { lang, dir } = useEdition()
  return (
    <p className="small no-print mt-12" lang={lang} dir={dir}>
      {t.rich('changedAfter', {
        what: (words) => (
          <A href={`/articles/${slug}/changes`} className="underline">
            {words}
          </A>
        ),
      })}
    </p>
  )
}

/** What it is about, and whose text it is when it is not ours. */
export function Foot({ article: { topics, credit, source } }: FootProps) {
  const t = useTranslations('article')
  const { lang, dir } = useEdition()
  return (
    <footer className="mt-12 space-y-3 text-sm">
      {topics.length > 0 && (
        <ul aria-label={t('topics')} className="no-print flex flex-wrap gap-x-5 border-t border-rule pt-3">
          {topics.map((topic) => (
            <li key={topic.slug}>
              <A href={`/topics/${topic.slug}`} dir="auto" className="inline-block py-1 font-semibold no-underline hover:underline">
                <Sentence>{topic.name}</Sentence>
              </A>
            </li>
          ))}
        </ul>
      )}
      {(credit || source) && (
        <p className="text-soft">
          <bdi>{credit}</bdi>{' '}
          {/^https?:/.test(source) ? (
            <a href={source} rel="noopener" lang={lang} dir={dir}>
              {t('source')}
            </a>
          ) : (
            source && (
              <span lang={lang} dir={dir}>
                {t('source')}: <bdi>{source}</bdi>
              </span>
            )
          )}
        </p>
      )}
    </footer>
  )
}

/** Something in it may be wrong. */
export function ReportError({ slug }: Pick<Article, 'slug'>) {
  const t = useTranslations('corrections')
  return (
    <A href={`/articles/${slug}/error-report`} rel="nofollow" className="quiet inline-flex items-center">
      {t('report.link')}
    </A>
  )
}
