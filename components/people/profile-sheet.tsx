import { When } from '@/components/site/when'
import { deskTime } from '@/lib/desk/times'
import type { OpenAppeal } from '@/lib/measure-appeals'
import { measureDone } from '@/lib/measure-words'
import type { PastMeasure } from '@/lib/measures'
import type { Profile } from '@/lib/people-profile'
import { endInWords } from '@/lib/standing-words'
import { Appeals, type ShownAppeal } from './appeals'
import type { ShownMeasure } from './history'
import { Measures } from './measures'
import { OthersFromThere } from './neighbours'
import { PastComments } from './past-comments'
import { kinds, StandingLine } from './standing-line'

interface ProfileProps {
  profile: Profile
  whom: { person: string } | { comment: string }
  clauses: { id: string; title: string }[]
  /** The address of this page, and that of their comments at the desk. */
  here: string
  queue: string
}

/** Who somebody is to the newsroom: at the start what was and can be done, beside it what they wrote and what became of it. */
export function ProfileSheet({ profile, whom, clauses, here, queue }: ProfileProps) {
  const { names, kind, since, email, standing, counts, comments, after, measures, whyNot, holds, appeals } = profile
  const [name = '', ...others] = names
  return (
    <>
      <header className="py-8">
        <p className="text-sm">
          <a href="/moderate/people" className="text-talk no-underline hover:underline">
            People
          </a>
        </p>
        <h1 dir="auto" className="mt-1 font-serif text-3xl">
          {name}
        </h1>
        <p className="facts mt-2 text-sm text-soft">
          <span>{kinds[kind]}</span>
          <span>
            {kind === 'guest' ? 'first comment' : 'since'} <When at={since} as="short" />
          </span>
          {email && <span className="break-all">{email}</span>}
          <a href="#comments" className="underline lg:hidden">
            Their comments
          </a>
        </p>
        {others.length > 0 && (
          <p className="mt-1 text-sm text-soft">
            Signed before as{' '}
            {others.map((other, index) => (
              <span key={other}>
                {index > 0 && ', '}
                <bdi>{other}</bdi>
              </span>
            ))}
            .
          </p>
        )}
        <p className="measure mt-4 font-serif text-lg">
          <StandingLine {...standing} />
        </p>
        <OthersFromThere others={profile.others} />
      </header>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <section aria-labelledby="to-do" className="min-w-0 border-t-2 border-strong pt-4">
          <Appeals appeals={appeals.map(asShown)} />
          <h2 id="to-do" className="font-serif text-xl font-semibold">
            What to do
          </h2>
          <Measures whom={whom} past={measures.map(shown)} whyNot={whyNot} clauses={clauses} holds={holds} guest={kind === 'guest'} />
        </section>
        <section aria-labelledby="comments" className="min-w-0 border-t-2 border-strong pt-4">
          <div className="flex flex-wrap items-baseline gap-x-6">
            <h2 id="comments" className="font-serif text-xl font-semibold">
              Comments
            </h2>
            <p className="figures text-sm text-soft">
              {counts.approved.toLocaleString('en')} approved, {counts.rejected.toLocaleString('en')} rejected,{' '}
              {counts.pending.toLocaleString('en')} waiting{counts.withdrawn > 0 && `, ${counts.withdrawn.toLocaleString('en')} withdrawn`}
            </p>
            {comments.length > 0 && (
              <a href={queue} className="text-sm text-talk underline lg:ms-auto">
                At the desk
              </a>
            )}
          </div>
          {comments.length === 0 ? <p className="mt-2 text-soft">They have not written any yet.</p> : <PastComments comments={comments} />}
          {after && (
            <a href={`${here}?after=${after}#comments`} className="button mt-2">
              Earlier comments
            </a>
          )}
        </section>
      </div>
    </>
  )
}

function asShown({ id, kind, text, at, imposedBy, whyNot }: OpenAppeal): ShownAppeal {
  return { id, text, whyNot, at: deskTime(at), against: `against the ${kind === 'ban' ? 'ban' : 'restriction'} by ${imposedBy}` }
}

const words = { ...measureDone, note: 'Note' }

function shown({ id, kind, reason, clauses, policyVersion, until, by, at, undone, ofGuests, latest }: PastMeasure): ShownMeasure {
  const end = kind === 'restrict' || kind === 'ban' || kind === 'trust' ? ` ${endInWords(until, at)}` : ''
  const back = undone ? `by ${undone.by}, ${deskTime(undone.at)}` : ''
  return { id, kind, reason, clauses, policyVersion, by, ofGuests, latest, done: `${words[kind]}${end}`, at: deskTime(at), undone: back }
}
