import { inWords } from '@/lib/policy/in-words'
import type { Clause } from '@/lib/policy/policy'

/** One clause: its words, an example of either kind, what a breach leads to, and who looks for one. */
export function ClauseText({ clause, number }: { clause: Clause; number: number }) {
  const { id, title, text, fine = [], notFine = [] } = clause
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-20 gap-x-4 border-b border-rule py-6 target:bg-shade sm:grid-cols-[3rem_1fr] lg:-ms-16 lg:ps-0 print:break-inside-avoid print:ms-0"
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
        <p className="mt-2 font-serif text-body print:text-[11pt]">{text}</p>
        {fine.length + notFine.length > 0 && (
          <div className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2">
            <Examples label="Fine" tone="text-approved" texts={fine} />
            <Examples label="Not fine" tone="text-rejected" texts={notFine} />
          </div>
        )}
        <Consequences clause={clause} />
      </div>
    </section>
  )
}

function Examples({ label, tone, texts }: { label: string; tone: string; texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <div className="text-sm print:text-[9pt] print:leading-snug">
      <p className={`font-semibold ${tone}`}>{label}</p>
      <ul className="space-y-1">
        {texts.map((text) => (
          <li key={text} className="text-soft">
            “{text}”
          </li>
        ))}
      </ul>
    </div>
  )
}

function Consequences({ clause: { breach, checks } }: { clause: Clause }) {
  return (
    <dl className="mt-4 grid gap-x-4 text-sm text-soft print:text-[9pt] print:leading-snug sm:grid-cols-[11rem_1fr] sm:gap-y-1 [&>dt:not(:first-child)]:mt-2 sm:[&>dt:not(:first-child)]:mt-0">
      <dt className="font-semibold">On a breach</dt>
      <dd>{breaches[breach]}</dd>
      {checks.length > 0 && <dt className="font-semibold">Checked by the program</dt>}
      {checks.map((setting, index) => (
        // Two checks of one name are told apart by their place alone.
        <dd key={index} className="sm:col-start-2">
          {inWords(setting)}
        </dd>
      ))}
      <dt className="font-semibold">Left to people</dt>
      <dd>{checks.length > 0 ? leftToPeople[breach] : 'All of it: no program looks for this, a moderator reads and judges.'}</dd>
    </dl>
  )
}

const breaches = {
  hint: 'A hint while you write; your comment is not held for it.',
  hold: 'Held: a comment that may break this waits for a moderator.',
  refuse: 'Refused: a comment that breaks this is not accepted; your words stay in the box.',
  moderator: 'A moderator judges, and may reject the comment.',
}

const leftToPeople = {
  hint: 'Whether it matters: a moderator may still think so.',
  hold: 'Whether what the program found breaks the clause.',
  refuse: 'What the program cannot count.',
  moderator: 'Everything else in this clause.',
}
