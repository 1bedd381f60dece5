import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useDigits } from '@/components/ui/digits'
import { useEdition } from '@/components/ui/edition'
import { percentages } from '@/components/ui/plot'
import { PlotBars } from '@/components/ui/plot-bars'
import { PlotDays } from '@/components/ui/plot-days'
import { Sentence } from '@/components/ui/sentence'
import type { Report } from '@/lib/moderation-report'
import { dayIn } from './in-words'
import { useLength } from './length'
import { Nothing, Part } from './part'
import { Figures } from './table'

/** How many comments people approved and rejected on each day. */
export function Days({ report: { days, approved, rejected } }: { report: Report }) {
  const t = useTranslations('moderation.days')
  const format = useDigits()
  const { lang } = useEdition()
  const busy = days.filter((day) => day.approved + day.rejected > 0)
  const most = busy.reduce(
    (a, b) => (b.approved + b.rejected > a.approved + a.rejected ? b : a),
    busy[0] ?? { day: '', approved: 0, rejected: 0 },
  )
  return (
    <Part id="days" title={t('title')}>
      {busy.length === 0 ? (
        <Nothing>{t('nothing')}</Nothing>
      ) : (
        <>
          <PlotDays
            title={t('caption')}
            description={t('seen', {
              ...{ approved, rejected, days: busy.length, most: dayIn(most.day, lang) },
              ...{ mostApproved: most.approved, mostRejected: most.rejected },
            })}
            days={days.map(({ day, approved, rejected }) => ({ day, up: approved, down: rejected }))}
            up={t('up')}
            down={t('down')}
          />
          <details className="mt-3 text-sm">
            <summary className="cursor-pointer py-1 text-talk">{t('table')}</summary>
            <Figures
              caption={t('caption')}
              head={[t('day'), t('approved'), t('rejected')]}
              rows={days.map(({ day, approved, rejected }) => ({
                key: day,
                title: <time dateTime={day}>{dayIn(day, lang)}</time>,
                figures: [format(approved), format(rejected)],
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
  const t = useTranslations('moderation.clauses')
  const format = useDigits()
  const drawn = clauses.filter(({ rejectedByPeople }) => rejectedByPeople > 0)
  const [first] = drawn
  return (
    <Part id="clauses" title={t('title')}>
      {first ? (
        <PlotBars
          title={t('drawn')}
          description={t('seen', { rejections: rejected, clauses: drawn.length, title: first.title, times: first.rejectedByPeople })}
          bars={drawn.map(({ id, title, rejectedByPeople }) => ({
            key: id,
            label: title,
            value: rejectedByPeople,
            shown: format(rejectedByPeople),
          }))}
          fill="fill-rejected"
        />
      ) : (
        <Nothing>{t('nothing')}</Nothing>
      )}
      {clauses.length > 0 && (
        <Figures
          caption={t('caption')}
          head={[t('clause'), t('byPeople'), t('byMachine'), t('held')]}
          rows={clauses.map(({ id, title, policyVersion, held, rejectedByPeople, rejectedByMachine }) => ({
            key: `${id} ${policyVersion}`,
            title: (
              <A href={`/comment-policy/${policyVersion}#${id}`} className="underline">
                <Sentence>{title}</Sentence>
              </A>
            ),
            figures: [format(rejectedByPeople), format(rejectedByMachine), format(held)],
          }))}
        />
      )}
      <p className="small mt-3">
        {t('several')} {t('machine', { count: rejectedByMachine })} {t('refused')}
      </p>
    </Part>
  )
}

const bins = ['minutes', 'hour', 'hours', 'day', 'longer'] as const

/** How long comments waited for their first decision by a moderator. */
export function Waiting({ report: { waits } }: { report: Report }) {
  const t = useTranslations('moderation.waiting')
  const moderation = useTranslations('moderation')
  const format = useDigits()
  const length = useLength()
  const { decisions, median, ninetieth, within } = waits
  const shares = percentages(within)
  const rows = bins.map((bin, index) => ({
    ...{ key: bin, time: t(`within.${bin}`), comments: format(within[index] ?? 0) },
    ...{ value: shares[index] ?? 0, share: moderation('share', { share: shares[index] ?? 0 }) },
  }))
  return (
    <Part id="waiting" title={t('title')}>
      {median === null || ninetieth === null ? (
        <Nothing>{t('nothing')}</Nothing>
      ) : (
        <>
          <p className="mt-2 font-serif">{t('said', { median: length(median), ninetieth: length(ninetieth) })}</p>
          <PlotBars
            title={t('drawn')}
            description={t('seen', {
              count: decisions,
              shares: rows.map(({ time, share }) => t('one', { time, share })).join(t('between')),
            })}
            bars={rows.map(({ key, time, value, share }) => ({ key, label: time, value, shown: share }))}
            fill="fill-talk"
          />
          <Figures
            caption={t('caption')}
            head={[t('time'), t('comments'), t('share')]}
            rows={rows.map(({ key, time, comments, share }) => ({ key, title: time, figures: [comments, share] }))}
          />
        </>
      )}
    </Part>
  )
}
