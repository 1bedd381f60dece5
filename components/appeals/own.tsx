import { When } from '@/components/site/when'
import type { OwnComment } from '@/lib/own-comment'
import { AppealForm } from './appeal-form'
import { ClauseLinks } from './clause-links'
import { State } from './state'
import { Steps } from './steps'

interface OwnProps {
  own: OwnComment
  /** The key of the link that led here; '' for somebody signed in. */
  linkKey: string
  now: Date
}

/** A comment as its author sees it: where it stands and why, what was decided, and the way to a second look. */
export function Own({ own, linkKey, now }: OwnProps) {
  const { article, body, rejection, appeal, held, status } = own
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
      {status === 'pending' && held.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 ps-5 text-sm">
          {held.map(({ message, clause }) => (
            <li key={message}>
              {message} <ClauseLinks clauses={[clause]} />
            </li>
          ))}
        </ul>
      )}
      {rejection && !(appeal && appeal.state !== 'open') && <Second rejection={rejection} own={own} linkKey={linkKey} now={now} />}
      <section aria-labelledby="steps-title" className="mt-10 border-t border-rule pt-5">
        <h2 id="steps-title" className="text-sm font-semibold">
          What happened so far
        </h2>
        <Steps own={own} />
      </section>
      {linkKey && (
        <p className="small border-t border-rule pt-4">
          Whoever has this page’s address is taken for you: keep it, and keep it to yourself.
        </p>
      )}
    </div>
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
      <AppealForm comment={own.id} linkKey={linkKey} received={own.appeal !== null} />
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
