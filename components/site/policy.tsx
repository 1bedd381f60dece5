import { When } from '@/components/site/when'
import { preamble } from '@/lib/policy/first'
import type { Clause, PolicyVersion } from '@/lib/policy/policy'

/** The policy as people read it: the same clauses that the machine checks and the moderators cite. */
export function PolicySheet({ policy }: { policy: PolicyVersion }) {
  return (
    <div className="column pt-8 sm:pt-12">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">Comment policy</h1>
      <p className="mt-3 text-sm text-soft">
        Version {policy.number}, in force since <When at={policy.inForceFrom} as="day" />
      </p>
      <div className="prose mt-6">
        {preamble.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ol className="mt-10 border-t-4 border-talk">
        {policy.clauses.map((clause, index) => (
          <li key={clause.id}>
            <ClauseText clause={clause} number={index + 1} />
          </li>
        ))}
      </ol>
      <section id="moderation" aria-labelledby="moderation-title" className="prose scroll-mt-20 pt-8">
        <h2 id="moderation-title">How comments are moderated</h2>
        <p>
          A program reads every comment against these clauses before it is shown. What may break one waits for a moderator, who approves it,
          or rejects it and names the clause. What plainly breaks one is not accepted, and the words stay with their writer.
        </p>
        <p>Below each article stands how many comments wait, and how long they usually do.</p>
      </section>
    </div>
  )
}

const breaches = {
  hint: 'You are told while you write; your comment is not held for it.',
  hold: 'A comment that may break this waits for a moderator.',
  refuse: 'A comment that breaks this is not accepted; your words stay in the box.',
  moderator: 'A moderator judges this.',
}

function ClauseText({ clause: { id, title, text, fine = [], notFine = [], breach }, number }: { clause: Clause; number: number }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-20 gap-x-4 border-b border-rule py-6 target:bg-shade sm:grid-cols-[3rem_1fr]"
    >
      <p aria-hidden className="figures font-serif text-xl text-talk">
        {number}
      </p>
      <div>
        <h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
          <a href={`#${id}`} className="no-underline hover:underline">
            {title}
          </a>
        </h2>
        <p className="mt-2 font-serif text-body">{text}</p>
        <Examples label="Fine" tone="text-approved" texts={fine} />
        <Examples label="Not fine" tone="text-rejected" texts={notFine} />
        <p className="small mt-3">{breaches[breach]}</p>
      </div>
    </section>
  )
}

function Examples({ label, tone, texts }: { label: string; tone: string; texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <div className="mt-3 text-sm">
      <p className={`font-semibold ${tone}`}>{label}</p>
      <ul>
        {texts.map((text) => (
          <li key={text} className="text-soft">
            “{text}”
          </li>
        ))}
      </ul>
    </div>
  )
}
