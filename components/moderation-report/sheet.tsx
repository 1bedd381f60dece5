import { monthInWords } from '@/lib/days'
import type { MonthRow, Report } from '@/lib/moderation-report'
import { siteName, siteUrl } from '@/lib/site'
import { Answers } from './answers'
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
  const { month, soFar } = report
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">Moderation report</h1>
      <p className="mt-3 text-sm text-soft">
        {monthInWords(month)}
        {soFar && ', so far'} · <a href="/comment-policy">Comment policy</a>
        {!months && (
          <>
            {' '}
            · <a href="/moderation-report#months">All months</a>
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
          These figures as JSON
        </a>
      </p>
      <p className="print-only">
        {siteName()}, {siteUrl}/moderation-report/{month}
      </p>
    </div>
  )
}
