import { When } from '@/components/site/when'
import type { ReportShown, VersionedClause } from '@/lib/report-shown'

/** A report as whoever made it follows it: that it arrived, what was decided, and how to contest that. */
export function ReportStatus({ report }: { report: ReportShown }) {
  const { kind, number, at, note, clause, article, place, answer } = report
  const what = kind === 'illegal' ? 'notice' : 'report'
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">Your {what}</h1>
      <p className="figures mt-2 text-sm text-soft">
        Number {number} · received on <When at={at} />
      </p>
      <Part title={kind === 'illegal' ? 'What you told us of' : 'What you reported'}>
        <p>
          {place ? (
            <a href={place} className="text-talk underline">
              A comment
            </a>
          ) : (
            'A comment, which is not shown now,'
          )}{' '}
          on{' '}
          <a href={`/articles/${article.slug}`} dir="auto">
            {article.headline}
          </a>
          {clause && (
            <>
              , under <ClauseLink clause={clause} />
            </>
          )}
          {kind === 'illegal' && ', as against the law'}.
        </p>
        {note && (
          <p dir="auto" className="mt-3 border-s-2 border-rule ps-4 font-serif whitespace-pre-line">
            {note}
          </p>
        )}
      </Part>
      <Part title="What was decided">
        <Decided report={report} />
      </Part>
      {(answer || kind === 'illegal') && <Contest kind={kind} decided={answer !== null} />}
      <p className="small mt-8 border-t border-rule pt-4">
        People decide, not programs. The comment’s author is not told who reported it. Keep the address of this page: what becomes of your{' '}
        {what} is said here.
      </p>
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

function ClauseLink({ clause: { id, title, version } }: { clause: VersionedClause }) {
  return (
    <a href={`/comment-policy/${version}#${id}`} className="underline">
      “{title}”
    </a>
  )
}

function Decided({ report: { at, kind, status, answer } }: { report: ReportShown }) {
  if (!answer || answer.act === 'withdraw') return <p>{waiting(status)}</p>
  const taken = answer.act === 'reject' || answer.act === 'uphold'
  return (
    <>
      <p className={`border-s-4 ps-4 font-serif text-lg ${taken ? 'border-rejected' : 'border-approved'}`}>
        {taken
          ? 'The comment was taken down.'
          : kind === 'illegal'
            ? 'The comment stays: a moderator found nothing illegal in it.'
            : 'The comment stays.'}
      </p>
      <p className="mt-2 text-sm text-soft">
        Decided by a moderator on <When at={answer.at} />
        {answer.clauses.map((clause, index) => (
          <span key={clause.id}>
            {index === 0 ? ', under ' : ' and '}
            <ClauseLink clause={clause} />
          </span>
        ))}
        .{answer.at < at && ' That was before your report, on this very text; you can report it again if its text changes.'}
      </p>
      {status === 'withdrawn' && <p className="mt-2 text-sm text-soft">Its author has taken it back since.</p>}
    </>
  )
}

function waiting(status: ReportShown['status']): string {
  if (status === 'withdrawn') return 'Its author took the comment back before a moderator had decided.'
  if (status === 'pending') return 'Not yet. The comment waits for a moderator, and is not shown meanwhile.'
  return 'Not yet. It waits for a moderator.'
}

/** Article 16(5) of the Digital Services Act: the possibilities for redress. */
function Contest({ kind, decided }: { kind: ReportShown['kind']; decided: boolean }) {
  return (
    <Part title="If you think that this is wrong">
      <p className="text-sm">
        {kind === 'illegal'
          ? `${decided ? 'You can' : 'Whatever is decided, you can then'} turn to a body certified for the out-of-court settlement of disputes (article 21 of the Digital Services Act), complain to the Digital Services Coordinator of your country (article 53), or go to court.`
          : 'You can report the comment again if its text changes. If you hold it to be against the law, send a notice of illegal content from the comment’s Report page: that is read whatever was decided before.'}
      </p>
    </Part>
  )
}
