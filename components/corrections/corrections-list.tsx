import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { Unbroken } from '@/components/ui/unbroken'
import type { CorrectionShown, corrections } from '@/lib/newsroom/corrections'
import { siteSettings } from '@/lib/site'

type CorrectionsPage = NonNullable<Awaited<ReturnType<typeof corrections>>>

/** What the paper got wrong, newest first. */
export function CorrectionsList({ page: { corrections, page, pages } }: { page: CorrectionsPage }) {
  const t = useTranslations('corrections')
  const { contact } = siteSettings()
  return (
    <div className="column pt-8 sm:pt-12">
      <h1 className="list-title font-serif text-3xl font-semibold tracking-[-0.02em]">{t('title')}</h1>
      <p className="standfirst">{t('about')}</p>
      {contact && <p className="mt-3 text-sm">{t.rich('write', { mail: () => <a href={`mailto:${contact}`}>{contact}</a> })}</p>}
      {corrections.length > 0 ? (
        <ol className="mt-6 divide-y divide-rule border-y border-rule">
          {corrections.map((correction) => (
            <Row key={correction.id} correction={correction} />
          ))}
        </ol>
      ) : (
        <p className="mt-6 border-t border-rule py-6 font-serif text-lg text-soft">{t('none')}</p>
      )}
      {pages > 1 && (
        <nav aria-label={t('pages')} className="flex items-center justify-between pt-4 text-sm">
          {page > 1 ? (
            <A href={address(page - 1)} rel="prev">
              {t('newer')}
            </A>
          ) : (
            <span />
          )}
          <span className="small">{t('page', { page, pages })}</span>
          {page < pages ? (
            <A href={address(page + 1)} rel="next" className="font-semibold text-talk">
              {t('older')}
            </A>
          ) : (
            <span />
          )}
        </nav>
      )}
    </div>
  )
}

const address = (page: number) => (page > 1 ? `/corrections/${page}` : '/corrections')

function Row({ correction: { at, note, revision, article } }: { correction: CorrectionShown }) {
  const path = `/articles/${article.slug}`
  const t = useTranslations('corrections')
  return (
    <li className="py-5">
      <p className="small">
        <When at={at} />
      </p>
      <h2 lang={article.lang} dir={article.dir} className="mt-1 font-serif text-xl font-semibold">
        <A href={`${path}#corrections`} className="no-underline hover:underline">
          <Unbroken>{article.headline}</Unbroken>
        </A>
      </h2>
      <p lang={article.lang} dir="auto" className="measure mt-2 font-serif text-base whitespace-pre-line">
        {note}
      </p>
      {revision !== null && (
        <p className="mt-2 text-sm">
          <A href={`${path}/changes#change-${revision}`} className="underline">
            {t('what')}
          </A>
        </p>
      )}
    </li>
  )
}
