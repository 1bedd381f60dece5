import { useTranslations } from 'next-intl'
import { Figures } from '@/components/moderation-report/table'
import { A } from '@/components/ui/a'
import { useDigits } from '@/components/ui/digits'
import { Sentence } from '@/components/ui/sentence'
import type { Summary } from '@/lib/ledger/summary'

/** The last thirty days by act and by clause. Small numbers are not told, and no sum from which they could be worked out. */
export function LastDays({ summary: { days, least, acts, clauses } }: { summary: Summary }) {
  const t = useTranslations('ledger')
  const format = useDigits()
  const told = (count: number | null) =>
    count === null ? <span className="whitespace-nowrap text-soft">{t('fewer', { count: least })}</span> : format(count)
  return (
    <section aria-labelledby="last-days-title" className="pt-10">
      <h2 id="last-days-title" className="font-serif text-xl font-semibold">
        {t('lastDays', { count: days })}
      </h2>
      <Figures
        caption={t('byAct')}
        head={[t('done'), t('decisions')]}
        rows={acts.map(({ act, count }) => ({ key: act, title: t(`deeds.${act}`), figures: [told(count)] }))}
      />
      <details className="mt-4">
        <summary className="w-fit cursor-pointer py-1 text-sm font-semibold">{t('byClause')}</summary>
        <Figures
          caption={t('byClauseTable')}
          head={[t('clause'), t('decisions')]}
          rows={clauses.map(({ id, title, count }) => ({
            key: id,
            title: (
              <A href={`/comment-policy#${id}`}>
                <Sentence>{title}</Sentence>
              </A>
            ),
            figures: [told(count)],
          }))}
        />
      </details>
    </section>
  )
}
