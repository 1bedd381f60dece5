import { useTranslations } from 'next-intl'
import { ClauseLinks } from '@/components/own/clause-links'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import type { ReportShown } from '@/lib/report-shown'

/** A report as whoever made it follows it: that it arrived, what was decided, and how to contest that. */
export function ReportStatus({ report }: { report: ReportShown }) {
  const { kind, number, at, note, clause, article, place, answer } = report
  const t = useTranslations('reports.status')
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">{t(kind === 'illegal' ? 'notice' : 'report')}</h1>
      <p className="figures mt-2 text-sm text-soft">{t.rich('number', { number, when: () => <When at={at} /> })}</p>
      <Part title={t(kind === 'illegal' ? 'told' : 'reported')}>
        <p>
          {t.rich(kind === 'illegal' ? 'onLaw' : clause ? 'onUnder' : 'on', {
            comment: (words) =>
              place ? (
                <A href={place} className="text-talk underline">
                  {words}
                </A>
              ) : (
                words
              ),
            article: () => (
              <A href={`/articles/${article.slug}`} dir="auto">
                {article.headline}
              </A>
            ),
            clause: () => clause && <ClauseLinks clauses={[clause]} />,
          })}
          {!place && ` ${t('notShown')}`}
        </p>
        {note && (
          <p dir="auto" className="mt-3 border-s-2 border-rule ps-4 font-serif whitespace-pre-line">
            {note}
          </p>
        )}
      </Part>
      <Part title={t('decided')}>
        <Decided report={report} />
      </Part>
      {(answer || kind === 'illegal') && (
        <Part title={t('wrong')}>
          {/* Article 16(5) of the Digital Services Act: the possibilities for redress. */}
          <p className="text-sm">{t(`redress.${kind !== 'illegal' ? 'report' : answer ? 'decided' : 'open'}`)}</p>
        </Part>
      )}
      <p className="small mt-8 border-t border-rule pt-4">{t('people')}</p>
    </div>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-6 border-t border-rule pt-4">
      <h2 className="text-sm font-semibold">{title}</h2>
      <div className="mt-2">{children}</div>
    </section>
  )
}

function Decided({ report: { at, kind, status, answer } }: { report: ReportShown }) {
  const t = useTranslations('reports.status')
  if (!answer || answer.act === 'withdraw')
    return <p>{t(status === 'withdrawn' ? 'withdrawn' : status === 'pending' ? 'pending' : 'waits')}</p>
  const taken = answer.act === 'reject' || answer.act === 'uphold'
  return (
    <>
      <p className={`border-s-4 ps-4 font-serif text-lg ${taken ? 'border-rejected' : 'border-approved'}`}>
        {t(taken ? 'taken' : kind === 'illegal' ? 'legal' : 'stays')}
      </p>
      <p className="mt-2 text-sm text-soft">
        {t.rich(answer.clauses.length > 0 ? 'byUnder' : 'by', {
          when: () => <When at={answer.at} />,
          clauses: () => <ClauseLinks clauses={answer.clauses} />,
        })}
        {answer.at < at && ` ${t('before')}`}
      </p>
      {status === 'withdrawn' && <p className="mt-2 text-sm text-soft">{t('takenBack')}</p>}
    </>
  )
}
