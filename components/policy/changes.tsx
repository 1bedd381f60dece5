import type { Changes, ClauseChange } from '@/lib/policy/changes'
import type { Life } from '@/lib/policy/history'
import { inWords } from '@/lib/policy/in-words'
import type { Clause } from '@/lib/policy/policy'
import { siteName, siteUrl } from '@/lib/site'
import { counted } from '@/lib/text'
import { Line } from './line'
import { InForce } from './times'
import { Compare } from './versions'

interface ChangesSheetProps {
  from: Life
  to: Life
  changes: Changes
  versions: Life[]
}

/** What is different in one version, clause by clause. */
export function ChangesSheet({ from, to, changes: { preamble, terms, clauses, same }, versions }: ChangesSheetProps) {
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <p>
        <a href="/comment-policy" className="kicker">
          Comment policy
        </a>
      </p>
      <h1 className="mt-1 font-serif text-3xl tracking-[-0.015em]">
        What changed from version {from.number} to version {to.number}
      </h1>
      <ul className="mt-3 text-sm text-soft">
        {[from, to].map((life) => (
          <li key={life.number}>
            <a href={`/comment-policy/${life.number}`}>Version {life.number}</a>, <InForce life={life} />
          </li>
        ))}
      </ul>
      {to.summary && <p className="standfirst">{to.summary}</p>}
      <p className="mt-6 text-sm text-soft">
        <ins className="decoration-approved">Words underlined like this</ins> came in, <del>words struck out like this</del> went.
      </p>
      {preamble.length > 0 && (
        <section aria-labelledby="preamble" className="mt-6 border-t-4 border-talk pt-6">
          <h2 id="preamble" className="font-serif text-xl font-semibold">
            What stands above the clauses
          </h2>
          {preamble.map((line, index) => (
            <p key={index} className="mt-2 font-serif text-body">
              <Line pieces={line} />
            </p>
          ))}
        </section>
      )}
      <div className={preamble.length > 0 ? 'mt-6 border-t border-rule' : 'mt-6 border-t-4 border-talk'}>
        {clauses.map((change) => (
          <Change key={change.clause.id} change={change} />
        ))}
      </div>
      {terms.length > 0 && (
        <section aria-labelledby="terms" className="border-b border-rule py-6">
          <h2 id="terms" className="font-serif text-xl font-semibold">
            Appeals and reports
          </h2>
          <Facts facts={terms} />
        </section>
      )}
      <p className="py-6 font-serif text-lg text-soft">{rest(clauses.length + preamble.length + terms.length, same)}</p>
      <Compare versions={versions} />
      <p className="print-only">
        {siteName()}, {siteUrl}/comment-policy/{from.number}/{to.number}
      </p>
    </div>
  )
}

function rest(changed: number, same: number): string {
  if (changed === 0) return 'Nothing changed: the two say the same.'
  if (same === 0) return 'No clause stayed as it was.'
  return `${counted(same, 'clause')} stayed as ${same === 1 ? 'it was' : 'they were'}.`
}

const kinds = { added: 'New', removed: 'Taken away', kept: 'Changed' }

function Change({ change }: { change: ClauseChange }) {
  const { kind, number, clause } = change
  const title = kind === 'kept' && change.title.length > 0 ? <Line pieces={change.title} /> : clause.title
  return (
    <section
      id={clause.id}
      aria-labelledby={`${clause.id}-title`}
      className="scroll-mt-20 border-b border-rule py-6 target:bg-shade print:break-inside-avoid"
    >
      <p className="text-xs font-semibold text-talk">
        {kind === 'kept' ? keptWord(change) : kinds[kind]}
        {number > 0 && <span className="font-normal text-soft"> · clause {number}</span>}
      </p>
      <h2 id={`${clause.id}-title`} className="mt-1 font-serif text-xl font-semibold">
        {title}
      </h2>
      {kind === 'kept' ? <Kept change={change} /> : <Whole clause={clause} />}
    </section>
  )
}

function Whole({ clause: { text, breach, checks } }: { clause: Clause }) {
  return (
    <>
      <p className="mt-2 font-serif text-body">{text}</p>
      <Facts facts={[`On a breach: ${short[breach]}`, ...checks.map(inWords)]} />
    </>
  )
}

const short = { hint: 'a hint', hold: 'held', refuse: 'refused', moderator: 'a moderator judges' }

type KeptClause = ClauseChange & { kind: 'kept' }

function keptWord({ moved, title, text, fine, notFine, breach, settings }: KeptClause): string {
  const reworded = breach !== null || [title, text, fine, notFine, settings].some((list) => list.length > 0)
  return [reworded && 'Changed', moved && 'Moved'].filter(Boolean).join(' and ').replace('and M', 'and m')
}

function Kept({ change: { text, fine, notFine, breach, settings, moved, before, number } }: { change: KeptClause }) {
  const facts = [
    ...(moved ? [`It was clause ${before}, and is clause ${number} now.`] : []),
    ...(breach ? [`On a breach: ${short[breach.from]} → ${short[breach.to]}`] : []),
    ...settings,
  ]
  return (
    <>
      {text.length > 0 && (
        <p className="mt-2 font-serif text-body">
          <Line pieces={text} />
        </p>
      )}
      <Examples label="Fine" lines={fine} />
      <Examples label="Not fine" lines={notFine} />
      <Facts facts={facts} />
    </>
  )
}

function Facts({ facts }: { facts: string[] }) {
  if (facts.length === 0) return null
  return (
    <ul className="mt-3 list-disc space-y-1 ps-5 text-sm">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

function Examples({ label, lines }: { label: string; lines: KeptClause['fine'] }) {
  if (lines.length === 0) return null
  return (
    <div className="mt-3 text-sm">
      <p className="font-semibold">{label}</p>
      <ul>
        {lines.map((line, index) => (
          <li key={index} className="text-soft">
            “<Line pieces={line} />”
          </li>
        ))}
      </ul>
    </div>
  )
}
