import { monthInWords } from '@/lib/days'
import type { Report } from '@/lib/moderation-report'
import { counted } from '@/lib/text'
import { lengthInWords, number } from './in-words'
import { Figures } from './table'

/** The month in three sentences. */
export function Summary({ report }: { report: Report }) {
  const { received, publishedAtOnce, held, approved, rejected, waits } = report
  const month = monthInWords(report.month).split(' ')[0]
  return (
    <p className="mt-6 font-serif text-body">
      {received === 0
        ? `No comment was posted in ${month}${report.soFar ? ' so far' : ''}.`
        : `${counted(received, 'comment')} ${received === 1 ? 'was' : 'were'} posted in ${month}${report.soFar ? ' so far' : ''}. The policy published ${number(publishedAtOnce)} at once and held ${number(held.onArrival)} for a moderator.`}{' '}
      {approved + rejected === 0 ? 'People made no decision.' : `People approved ${number(approved)} and rejected ${number(rejected)}.`}
      {waits.median !== null &&
        waits.ninetieth !== null &&
        ` Half of those that waited were decided within ${lengthInWords(waits.median)} of being posted, and nine in ten within ${lengthInWords(waits.ninetieth)}.`}
    </p>
  )
}

/** What became of comments, as a table. */
export function Outcomes({ report }: { report: Report }) {
  const { received, publishedAtOnce, held, approved, rejected, imported, withdrawn, undone } = report
  const row = (title: string, count: number, under = false) => ({ key: title, title, figures: [number(count)], under })
  return (
    <Figures
      caption="What came in, and what was decided"
      head={['What happened', 'Comments']}
      rows={[
        row('Comments received', received),
        row('Published by the policy at once', publishedAtOnce),
        row('Held by the policy when they came', held.onArrival),
        row('Held by the policy after readers’ reports', held.afterReports),
        row('Held by a moderator for another look', held.byModerators),
        row('Approved by people', approved),
        ...(imported.approved > 0 ? [row('of these, approved before an import brought them', imported.approved, true)] : []),
        row('Rejected by people', rejected),
        ...(imported.rejected > 0 ? [row('of these, rejected before an import brought them', imported.rejected, true)] : []),
        row('Withdrawn by their authors', withdrawn),
        row('Decisions undone', undone),
      ]}
    />
  )
}
