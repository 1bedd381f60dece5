import { When } from '@/components/site/when'
import type { Statement as Words } from '@/lib/own-comment'

/** A decision in full: who made it, under which clause in the words then in force, on what grounds, what it means, and how to contest it. */
export function Statement({ statement, now }: { statement: Words; now: Date }) {
  const { clauses, facts, note, by, at, kind } = statement
  return (
    <dl className="mt-4 space-y-5 border-t border-rule pt-5">
      <Part term="Decided">
        {by === 'machine' ? 'Automatically, by the program that reads every comment' : 'By a moderator, a person'}, on <When at={at} />.
      </Part>
      {clauses.length > 0 && (
        <Part term={clauses.length > 1 ? 'Under the clauses' : 'Under the clause'}>
          {clauses.map(({ number, title, text, version, link }) => (
            <div key={link} className="mb-3 last:mb-0">
              <p className="font-semibold">
                {number}. {title}
              </p>
              <p className="mt-1 border-s-2 border-talk ps-4 font-serif text-base">{text}</p>
              <p className="small mt-1">
                In the words of{' '}
                <a href={local(link)} className="underline">
                  version {version} of the comment policy
                </a>
                , then in force.
              </p>
            </div>
          ))}
        </Part>
      )}
      {facts.length > 0 && (
        <Part term={by === 'machine' ? 'What was found' : 'What the program had found'}>
          <ul className="list-disc space-y-1 ps-5">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </Part>
      )}
      {note && (
        <Part term="Why">
          <p dir="auto" className="border-s-2 border-talk ps-4 font-serif text-base whitespace-pre-line">
            {note}
          </p>
        </Part>
      )}
      <Part term="What it means">{meaning[kind]}</Part>
      {contestable.has(kind) && (
        <Part term="If you think that this is wrong">
          <Contest statement={statement} now={now} />
        </Part>
      )}
    </dl>
  )
}

function Part({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr]">
      <dt className="text-sm font-semibold">{term}</dt>
      <dd className="text-sm">{children}</dd>
    </div>
  )
}

/** A clause's place on this site: the mail needs the whole address, the page does not. */
const local = (link: string) => new URL(link).pathname + new URL(link).hash

const hidden = 'Nobody but you and our moderators sees the comment here. That has no end date, unless it is decided otherwise.'
const meaning: Record<Words['kind'], string> = {
  rejected: `${hidden} You can still comment.`,
  upheld: `${hidden} You can still comment.`,
  held: 'Nobody else sees the comment until a moderator has read it. You need not do anything.',
  approved: 'Everybody can read the comment below the article.',
  overturned: 'The rejection is void: everybody can read the comment below the article.',
  undone: 'What we had told you before does not hold any more.',
}
const contestable = new Set<Words['kind']>(['rejected', 'upheld', 'held'])

function Contest({ statement: { kind, status, appealUntil }, now }: { statement: Words; now: Date }) {
  if (kind === 'held')
    return 'A moderator looks at it without your asking. If it is rejected, you are told under which clause, and can appeal.'
  const until = appealUntil === null ? null : new Date(appealUntil)
  return (
    <>
      {until && now <= until && (
        <>
          You can appeal once, until <When at={until} />, on this page and free of charge; somebody else than whoever decided looks again.{' '}
        </>
      )}
      {until && now > until && (
        <>
          An appeal was possible until <When at={until} />.{' '}
        </>
      )}
      {kind === 'upheld' && status === 'rejected' && 'A comment can be appealed once. '}
      You can turn to a body certified for the out-of-court settlement of disputes (article 21 of the Digital Services Act), or go to court.
    </>
  )
}
