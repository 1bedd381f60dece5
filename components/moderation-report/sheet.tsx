import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { PrintedAddress } from '@/components/ui/printed-address'
import type { MonthRow, Report } from '@/lib/moderation-report'
import { siteName } from '@/lib/site'
import { Answers } from './answers'
import { monthIn } from './in-words'
import { Method } from './method'
import { Months } from './months'
import { Clauses, Days, Waiting } from './plots'
import { Outcomes, Summary } from './summary'

interface SheetProps {
  report: Report
  /** On the front page of the report, where all months are listed. */
  months?: MonthRow[]
}

/** The moderation of one month, as it is accounted for to everybody. */
export function ReportSheet({ report, months }: SheetProps) {
  const t = useTranslations('moderation')
  const { lang } = useEdition()
  const { month, soFar } = report
  const when = monthIn(month, lang)
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <p className="mt-3 text-sm text-soft">
        {soFar ? t('soFar', { month: when }) : when} · <A href="/comment-policy">{t('policy')}</A>
        {!months && (
          <>
            {' '}
            · <A href="/moderation-report#months">{t('all')}</A>
          </>
        )}
      </p>
      <Summary report={report} />
      <Outcomes report={report} />
      <Days report={report} />
      <Clauses report={report} />
      <Waiting report={report} />
      <Answers report={report} />
      {months && <Months months={months} />}
      <Method />
      <p className="no-print mt-8 text-sm">
        <a href={`/moderation-report/${month}/json`} className="text-talk underline">
          {t('json')}
        </a>
      </p>
      <p className="print-only">
        {siteName()}, <PrintedAddress path={`/moderation-report/${month}`} />
      </p>
    </div>
  )
}
