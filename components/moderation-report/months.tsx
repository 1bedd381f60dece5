import { A } from '@/components/ui/a'
import { monthInWords } from '@/lib/days'
import type { MonthRow } from '@/lib/moderation-report'
import { number } from './in-words'
import { Part } from './part'
import { Figures } from './table'

/** Every month, newest first, each a link to its report. */
export function Months({ months }: { months: MonthRow[] }) {
  return (
    <Part id="months" title="Month by month">
      <Figures
        caption="Comments received, and decisions of people"
        head={['Month', 'Received', 'Approved', 'Rejected']}
        rows={months.map(({ month, received, approved, rejected }) => ({
          key: month,
          title: (
            <A href={`/moderation-report/${month}`} className="underline">
              {monthInWords(month)}
            </A>
          ),
          figures: [number(received), number(approved), number(rejected)],
        }))}
      />
    </Part>
  )
}
