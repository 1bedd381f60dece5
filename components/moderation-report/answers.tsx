import type { Report } from '@/lib/moderation-report'
import { number } from './in-words'
import { Part } from './part'
import { Figures } from './table'

/** Appeals by authors, reports by readers, and measures about people: counts alone. */
export function Answers({ report: { appeals, reports, measures, soFar } }: { report: Report }) {
  const row = (title: string, ...counts: number[]) => ({ key: title, title, figures: counts.map(number) })
  return (
    <>
      <Part id="appeals" title="Appeals and reports">
        <Figures
          caption="Appeals of authors against a rejection"
          head={['Appeals', 'Number']}
          rows={[
            row('Made', appeals.made),
            row('Upheld: the rejection stands', appeals.upheld),
            row('Overturned: the comment is published after all', appeals.overturned),
            row(soFar ? 'Open now' : 'Open when the month ended', appeals.open),
          ]}
        />
        <Figures
          caption="Reports of readers, and what came of them"
          head={['Reports', 'Under the policy', 'Of illegal content']}
          rows={[
            row('Made', reports.policy.made, reports.illegal.made),
            row('Followed: the comment was rejected', reports.policy.followed, reports.illegal.followed),
            row('Not followed: it was found to keep the policy', reports.policy.notFollowed, reports.illegal.notFollowed),
            row('The comment was taken back by its author', reports.policy.withdrawn, reports.illegal.withdrawn),
            row('Not looked at yet', reports.policy.open, reports.illegal.open),
          ]}
        />
      </Part>
      <Part id="measures" title="Measures">
        <Figures
          caption="Measures about people who comment"
          head={['Measure', 'Number']}
          rows={[
            row('Warnings', measures.warn),
            row('Restrictions: everything they write waits', measures.restrict),
            row('Bans: they cannot comment', measures.ban),
            row('Authors trusted by a moderator’s word', measures.trust),
            row('Restrictions and bans lifted', measures.lift),
          ]}
        />
      </Part>
    </>
  )
}
