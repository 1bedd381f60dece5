import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { useDigits } from '@/components/ui/digits'
import { English, Sentence } from '@/components/ui/sentence'
import type { ShownEntry } from '@/lib/ledger/entries'
import { did, doers } from '@/lib/ledger/words'

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
          <English>
            <span className="font-semibold">{doers[by]}</span> {did(entry)}
          </English>
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
            <code title={hash}>{hash.slice(0, 12)}</code>
          </summary>
          <Digests entry={entry} />
        </details>
      </div>
    </div>
  )
}

function Digests({ entry: { hash, before, detail, note, at, policyVersion } }: { entry: ShownEntry }) {
  const all = [
    ['Hash', hash],
    ['Before it', before],
    ['Detail', detail],
    ['Note', note],
    ['Time', at],
    ['Policy', `version ${policyVersion}`],
  ] as const
  return (
    <dl lang="en" dir="ltr" className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-2 pt-1 pb-2">
      {all.map(([name, value]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd>
            <code className="break-all text-ink">{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}
