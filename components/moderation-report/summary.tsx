import { useTranslations } from 'next-intl'
import { useDigits } from '@/components/ui/digits'
import { useEdition } from '@/components/ui/edition'
import type { Report } from '@/lib/moderation-report'
import { monthAlone } from './in-words'
import { useLength } from './length'
import { Figures } from './table'

/** The month in three sentences. */
export function Summary({ report }: { report: Report }) {
  const t = useTranslations('moderation.summary')
  const length = useLength()
  const { lang } = useEdition()
  const { received, publishedAtOnce, held, approved, rejected, waits, soFar } = report
  const month = monthAlone(report.month, lang)
  const sentences = [
    ...(received === 0
      ? [t(soFar ? 'noneSoFar' : 'none', { month })]
      : [
          t(soFar ? 'postedSoFar' : 'posted', { count: received, month }),
          t('policy', { published: publishedAtOnce, held: held.onArrival }),
        ]),
    approved + rejected === 0 ? t('undecided') : t('decided', { approved, rejected }),
    ...(waits.median !== null && waits.ninetieth !== null
      ? [t('waits', { median: length(waits.median), ninetieth: length(waits.ninetieth) })]
      : []),
  ]
  return <p className="mt-6 font-serif text-body">{sentences.join(' ')}</p>
}

/** What became of comments, as a table. */
export function Outcomes({ report }: { report: Report }) {
  const t = useTranslations('moderation.outcomes')
  const format = useDigits()
  const { received, publishedAtOnce, held, approved, rejected, imported, withdrawn, undone } = report
  const rows = [
    ['received', received],
    ['published', publishedAtOnce],
    ['onArrival', held.onArrival],
    ['afterReports', held.afterReports],
    ['byModerators', held.byModerators],
    ['approved', approved],
    ['approvedBefore', imported.approved],
    ['rejected', rejected],
    ['rejectedBefore', imported.rejected],
    ['withdrawn', withdrawn],
    ['undone', undone],
  ] as const
  const isPart = (key: string) => key === 'approvedBefore' || key === 'rejectedBefore'
  return (
    <Figures
      caption={t('caption')}
      head={[t('what'), t('comments')]}
      rows={rows
        .filter(([key, count]) => !isPart(key) || count > 0)
        .map(([key, count]) => ({ key, title: t(key), figures: [format(count)], under: isPart(key) }))}
    />
  )
}
