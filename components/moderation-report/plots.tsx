import { A } from '@/components/ui/a'
import { percentages } from '@/components/ui/plot'
import { PlotBars } from '@/components/ui/plot-bars'
import { PlotDays } from '@/components/ui/plot-days'
import type { Report } from '@/lib/moderation-report'
import { counted } from '@/lib/text'
import { dayInWords, lengthInWords, number } from './in-words'
import { Nothing, Part } from './part'
import { Figures } from './table'

/** How many comments people approved and rejected on each day. */
export function Days({ report: { days, approved, rejected } }: { report: Report }) {
  const busy = days.filter((day) => day.approved + day.rejected > 0)
  const most = busy.reduce(
    (a, b) => (b.approved + b.rejected > a.approved + a.rejected ? b : a),
    busy[0] ?? { day: '', approved: 0, rejected: 0 },
  )
  return (
    <Part id="days" title="Decisions per day">
      {busy.length === 0 ? (
        <Nothing>No decisions, so there is nothing to draw.</Nothing>
      ) : (
        <>
          <PlotDays
            title="Decisions of people per day"
            description={`Approved ${number(approved)}, rejected ${number(rejected)}, on ${counted(busy.length, 'day')}; most on ${dayInWords(most.day)}: ${number(most.approved)} approved and ${number(most.rejected)} rejected.`}
            days={days.map(({ day, approved, rejected }) => ({ day, up: approved, down: rejected }))}
            up="approved"
            down="rejected"
          />
          <details className="mt-3 text-sm">
            <summary className="cursor-pointer py-1 text-talk">The same day by day, as a table</summary>
            <Figures
              caption="Decisions of people per day"
              head={['Day', 'Approved', 'Rejected']}
              rows={days.map(({ day, approved, rejected }) => ({
                key: day,
                title: <time dateTime={day}>{dayInWords(day)}</time>,
                figures: [number(approved), number(rejected)],
              }))}
            />
          </details>
        </>
      )}
    </Part>
  )
}

/** Which clauses were cited, by people who rejected and by the policy that held. */
export function Clauses({ report: { clauses, rejected, rejectedByMachine } }: { report: Report }) {
  const drawn = clauses.filter(({ rejectedByPeople }) => rejectedByPeople > 0)
  const [first] = drawn
  return (
    <Part id="clauses" title="Rejections by clause">
      {first ? (
        <PlotBars
          title="Comments that people rejected, by the clause cited"
          description={`${counted(rejected, 'rejection')} under ${counted(drawn.length, 'clause')}; most often cited: ${first.title}, ${number(first.rejectedByPeople)} times.`}
          bars={drawn.map(({ id, title, rejectedByPeople }) => ({
            key: id,
            label: title,
            value: rejectedByPeople,
            shown: number(rejectedByPeople),
          }))}
          fill="fill-rejected"
        />
      ) : (
        <Nothing>People rejected nothing.</Nothing>
      )}
      {clauses.length > 0 && (
        <Figures
          caption="Clauses cited, by people and by machine"
          head={['Clause', 'Rejected by people', 'Rejected by machine', 'Held by machine']}
          rows={clauses.map(({ id, title, policyVersion, held, rejectedByPeople, rejectedByMachine }) => ({
            key: `${id} ${policyVersion}`,
            title: (
              <A href={`/comment-policy/${policyVersion}#${id}`} className="underline">
                {title}
              </A>
            ),
            figures: [number(rejectedByPeople), number(rejectedByMachine), number(held)],
          }))}
        />
      )}
      <p className="small mt-3">
        A decision may cite several clauses, so a column can add up to more than the decisions. The machine rejected{' '}
        {rejectedByMachine === 0 ? 'nothing' : number(rejectedByMachine)}: it publishes, or holds for a person. What plainly breaks a clause
        is refused before it is accepted; such words stay with their writer and are stored nowhere, so they are not counted here.
      </p>
    </Part>
  )
}

const bins = ['Within 10 minutes', '10 minutes to 1 hour', '1 to 6 hours', '6 to 24 hours', 'Longer']

/** How long comments waited for their first decision by a moderator. */
export function Waiting({ report: { waits } }: { report: Report }) {
  const { decisions, median, ninetieth, within } = waits
  const shares = percentages(within)
  return (
    <Part id="waiting" title="Time to a decision">
      {median === null || ninetieth === null ? (
        <Nothing>No comment that waited was decided by a moderator, so there is no time to tell.</Nothing>
      ) : (
        <>
          <p className="mt-2 font-serif">
            Median {lengthInWords(median)}; nine in ten within {lengthInWords(ninetieth)}.
          </p>
          <PlotBars
            title="How long comments waited for a person’s decision"
            description={`Of ${counted(decisions, 'comment')}, ${bins.map((label, index) => `${label.toLowerCase()} ${shares[index]} %`).join(', ')}.`}
            bars={bins.map((label, index) => ({ key: label, label, value: shares[index] ?? 0, shown: `${shares[index]} %` }))}
            fill="fill-talk"
          />
          <Figures
            caption="From being posted to the first decision of a moderator"
            head={['Time', 'Comments', 'Share']}
            rows={bins.map((label, index) => ({ key: label, title: label, figures: [number(within[index] ?? 0), `${shares[index]} %`] }))}
          />
        </>
      )}
    </Part>
  )
}
