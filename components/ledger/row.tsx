import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { useDigits } from '@/components/ui/digits'
import { Sentence } from '@/components/ui/sentence'
import type { ShownEntry } from '@/lib/ledger/entries'
import { deedOf } from '@/lib/ledger/words'

/** One entry: its number and time, who did what on which article, under which clause, and its hash. */
export function LedgerRow({ entry }: { entry: ShownEntry }) {
  const t = useTranslations('ledger')
  const format = useDigits()
  const { number, at, by, article, headline, cites, policyVersion, hash } = entry
  return (
    <div className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="figures flex gap-x-2 text-xs text-soft sm:block">
        <a href={`#entry-${number}`} className="font-semibold text-ink no-underline hover:underline">
          {format(number)}
        </a>
        <span className="sm:block">
          <When at={new Date(at)} as="short" />
        </span>
      </p>
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{t(`who.${by}`)}</span> {t(`did.${deedOf(entry)}`)}
        </p>
        <p className="text-sm">
          {headline ? (
            <A href={`/articles/${article}`} className="font-serif underline decoration-rule">
              <bdi>{headline}</bdi>
            </A>
          ) : (
            <span className="text-soft">{t('gone')}</span>
          )}
        </p>
        {cites.length > 0 && (
          <p className="facts text-sm text-soft">
            {cites.map(({ id, title }) => (
              <span key={id}>
                <A href={`/comment-policy/${policyVersion}#${id}`} className="underline">
                  <Sentence>{title}</Sentence>
                </A>
              </span>
            ))}
            <span>{t('version', { number: policyVersion })}</span>
          </p>
        )}
        <details className="text-xs text-soft">
          <summary className="w-fit cursor-pointer py-0.5">
            <span className="sr-only">{t('hashOf', { number })} </span>
            <code dir="ltr" title={hash}>
              {hash.slice(0, 12)}
            </code>
          </summary>
          <Digests entry={entry} />
        </details>
      </div>
    </div>
  )
}

function Digests({ entry: { hash, before, detail, note, at, policyVersion } }: { entry: ShownEntry }) {
  const t = useTranslations('ledger')
  const all = { hash, before, detail, note, time: at }
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 pt-1 pb-2">
      {(Object.keys(all) as (keyof typeof all)[]).map((name) => (
        <div key={name} className="contents">
          <dt>{t(`digests.${name}`)}</dt>
          <dd dir="ltr" className="justify-self-start">
            <code className="break-all text-ink">{all[name]}</code>
          </dd>
        </div>
      ))}
      <dt>{t('digests.policy')}</dt>
      <dd className="text-ink">{t('version', { number: policyVersion })}</dd>
    </dl>
  )
}
