import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import type { LogPage } from '@/lib/ledger/entries'
import { ledgerFiles } from '@/lib/ledger/file-types'
import type { Summary } from '@/lib/ledger/summary'
import { About } from './about'
import { LastDays } from './last-days'
import { LedgerRow } from './row'

interface SheetProps {
  page: LogPage
  /** On the first page. */
  summary?: Summary
}

const links = [
  { href: ledgerFiles['application/rss+xml'], name: 'RSS' },
  { href: ledgerFiles['text/csv'], name: 'CSV' },
  { href: ledgerFiles['application/json'], name: 'JSON' },
]

/** The open ledger: what is decided about comments, for everybody to read and to check. */
export function LedgerSheet({ page: { entries, older, newer, head }, summary }: SheetProps) {
  const t = useTranslations('ledger')
  const [newest, oldest] = [entries[0]?.number, entries.at(-1)?.number]
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <p className="facts mt-3 text-sm text-soft">
        {head.number > 0 && (
          <span className="figures">
            {summary ? t('soFar', { count: head.number }) : t('range', { from: oldest ?? 0, to: newest ?? 0 })}
          </span>
        )}
        {links.map(({ href, name }) => (
          <span key={href}>
            <a href={href}>{name}</a>
          </span>
        ))}
        <span>
          <A href="/moderation-report">{t('report')}</A>
        </span>
      </p>
      {summary ? (
        <About head={head} />
      ) : (
        <p className="mt-6 font-serif text-body">{t.rich('earlier', { log: (words) => <A href="/moderation-log">{words}</A> })}</p>
      )}
      {summary && head.number > 0 && <LastDays summary={summary} />}
      <section aria-labelledby="entries-title" className="pt-10">
        <h2 id="entries-title" className="font-serif text-xl font-semibold">
          {t(summary ? 'newestTitle' : 'decisions')}
        </h2>
        {entries.length > 0 ? (
          <ol aria-label={t('title')} className="mt-4 border-t border-strong">
            {entries.map((entry) => (
              <li key={entry.number} id={`entry-${entry.number}`} className="border-b border-rule target:bg-shade">
                <LedgerRow entry={entry} />
              </li>
            ))}
          </ol>
        ) : (
          <p className="mt-2 text-soft">{t('none')}</p>
        )}
      </section>
      <nav aria-label={t('pages')} className="no-print flex flex-wrap gap-x-6 gap-y-2 py-6 text-sm">
        {!summary && (
          <A href="/moderation-log" className="text-talk underline">
            {t('newest')}
          </A>
        )}
        {newer !== null && (
          <A href={`/moderation-log/before/${newer}`} rel="prev" className="text-talk underline">
            {t('newer')}
          </A>
        )}
        {older !== null && (
          <A href={`/moderation-log/before/${older}`} rel="next" className="text-talk underline">
            {t('older')}
          </A>
        )}
      </nav>
    </div>
  )
}
