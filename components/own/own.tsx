import { AppealForm } from '@/components/appeals/appeal-form'
import { When } from '@/components/site/when'
import type { OwnComment } from '@/lib/own-comment'
import { timeZone } from '@/lib/site'
import { sendAppeal } from './actions'
import { ClauseLinks } from './clause-links'
import { EditForm } from './edit-form'
import { Notices } from './notices'
import { State } from './state'
import { Statement } from './statement'
import { Steps } from './steps'
import { Wait } from './wait'
import { WithdrawForm } from './withdraw-form'

interface OwnProps {
  own: OwnComment
  /** The key of the link that led here; '' for somebody signed in. */
  linkKey: string
  now: Date
}

/** A comment as its author sees it: where it stands and why, what can be done about it, and all that was decided. */
export function Own({ own, linkKey, now }: OwnProps) {
  const { article, body, rejection, appeal, status } = own
  return (
    <div className="column py-8 sm:py-12">
      <p className="text-sm text-soft">
        On{' '}
        <a href={own.place ?? `/articles/${article.slug}`} lang={article.lang} dir="auto" className="text-ink">
          {article.headline}
        </a>
      </p>
      <h1 className="mt-2 font-serif text-2xl">Your comment</h1>
      <blockquote dir="auto" className="my-6 border-s-2 border-rule ps-4 font-serif text-body whitespace-pre-line">
        {body}
      </blockquote>
      <State status={status} />
      <p className="mt-1 font-serif text-lg">
        <Sentence own={own} />
      </p>
      {own.wait !== undefined && (
        <p className="mt-1 text-sm text-soft">
          <Wait minutes={own.wait} />
        </p>
      )}
      <Acts own={own} linkKey={linkKey} />
      {rejection && !(appeal && appeal.state !== 'open') && <Second rejection={rejection} own={own} linkKey={linkKey} now={now} />}
      <Why own={own} now={now} />
      <section aria-labelledby="steps-title" className="mt-10 border-t border-rule pt-5">
        <h2 id="steps-title" className="text-sm font-semibold">
          What happened so far
        </h2>
        <Steps own={own} />
      </section>
      <Notices notices={own.notices} body={body} now={now} />
      {linkKey && (
        <p className="small mt-8 border-t border-rule pt-4">
          Whoever has this page’s address is taken for you: keep it, and keep it to yourself.
        </p>
      )}
    </div>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone })

/** The forms are there also when it is too late: what was refused has to be read, and the words to be kept. */
function Acts({ own: { id, body, revision, editUntil, canWithdraw }, linkKey }: Pick<OwnProps, 'own' | 'linkKey'>) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 empty:hidden">
      <EditForm comment={id} body={body} revision={revision} linkKey={linkKey} until={editUntil && clock.format(editUntil)} />
      <WithdrawForm comment={id} linkKey={linkKey} open={canWithdraw} />
    </div>
  )
}

/** The decision that stands, in full, where the comment is not shown. */
function Why({ own: { status, statement }, now }: Pick<OwnProps, 'own' | 'now'>) {
  if (!statement || (status !== 'pending' && status !== 'rejected')) return null
  return (
    <section aria-labelledby="why-title" className="mt-8">
      <h2 id="why-title" className="font-serif text-xl">
        {status === 'pending' ? 'Why it waits' : 'Why it is not shown'}
      </h2>
      <Statement statement={statement} now={now} />
    </section>
  )
}

function Second({ own, rejection, linkKey, now }: OwnProps & { rejection: NonNullable<OwnComment['rejection']> }) {
  const over = now > rejection.until
  if (over && !own.appeal)
    return (
      <p className="mt-3 text-sm text-soft">
        An appeal was possible until <When at={rejection.until} />.
      </p>
    )
  return (
    <>
      {!own.appeal && (
        <p className="mt-3 text-sm text-soft">
          If you think that this is wrong, you can appeal once, until <When at={rejection.until} />. Somebody else decides.
        </p>
      )}
      <AppealForm
        send={sendAppeal}
        about={{ comment: own.id, key: linkKey }}
        against="rejection"
        did="rejected your comment"
        reads="it and this"
        where="on this page"
        received={own.appeal !== null}
      />
    </>
  )
}

function Sentence({ own: { status, place, rejection, appeal, steps } }: { own: OwnComment }) {
  const looked = steps.findLast(({ act }) => act === 'uphold' || act === 'overturn')
  switch (status) {
    case 'pending':
      return steps.some(({ act }) => ['publish', 'approve', 'overturn'].includes(act))
        ? 'It was shown, and waits for a moderator again. Until then nobody else sees it.'
        : 'It waits for a moderator. Until then nobody else sees it.'
    case 'approved':
      return (
        <>
          {looked?.act === 'overturn' ? 'Your appeal was right: it is shown below the article now.' : 'It is shown below the article.'}{' '}
          {place && (
            <a href={place} className="text-talk underline">
              Read it in its place
            </a>
          )}
        </>
      )
    case 'withdrawn':
      return 'You took it back. Nobody else sees it.'
    case 'rejected':
      if (!rejection) return 'It is not shown.'
      return (
        <>
          {appeal?.state === 'upheld'
            ? 'Another moderator looked again: it breaks '
            : rejection.by === 'import'
              ? 'The newsroom rejected it under '
              : 'A moderator rejected it under '}
          <ClauseLinks clauses={rejection.clauses} />, so it is not shown.
        </>
      )
  }
}
