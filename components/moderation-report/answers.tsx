import { useTranslations } from 'next-intl'
import { useDigits } from '@/components/ui/digits'
import type { Report } from '@/lib/moderation-report'
import { Part } from './part'
import { Figures } from './table'

/** Appeals by authors, reports by readers, and measures about people: counts alone. */
export function Answers({ report: { appeals, reports, measures, soFar } }: { report: Report }) {
  const t = useTranslations('moderation')
  const format = useDigits()
  return (
    <>
      <Part id="appeals" title={t('appeals.title')}>
        <Figures
          caption={t('appeals.caption')}
          head={[t('appeals.appeals'), t('appeals.number')]}
          rows={(['made', 'upheld', 'overturned', 'open'] as const).map((key) => ({
            key,
            title: t(`appeals.${key === 'open' && soFar ? 'openNow' : key}`),
            figures: [format(appeals[key])],
          }))}
        />
        <Figures
          caption={t('reports.caption')}
          head={[t('reports.reports'), t('reports.policy'), t('reports.illegal')]}
          rows={(['made', 'followed', 'notFollowed', 'withdrawn', 'open'] as const).map((key) => ({
            key,
            title: t(`reports.${key}`),
            figures: [format(reports.policy[key]), format(reports.illegal[key])],
          }))}
        />
      </Part>
      <Part id="measures" title={t('measures.title')}>
        <Figures
          caption={t('measures.caption')}
          head={[t('measures.measure'), t('measures.number')]}
          rows={(['warn', 'restrict', 'ban', 'trust', 'lift'] as const).map((key) => ({
            key,
            title: t(`measures.${key}`),
            figures: [format(measures[key])],
          }))}
        />
      </Part>
    </>
  )
}
