import type { Life } from '@/lib/policy/history'
import { InForce } from './times'

/** Every version, newest first, with its day and what it changed; and a way to compare any two. */
export function Versions({ versions, shown }: { versions: Life[]; shown: number }) {
  return (
    <section id="versions" aria-labelledby="versions-title" className="scroll-mt-20 pt-10">
      <h2 id="versions-title" className="font-serif text-xl font-semibold">
        Versions
      </h2>
      <p className="mt-2 font-serif text-body print:text-[11pt]">
        A version that was in force is never changed or taken away. A decision cites the one that was in force when it was made.
      </p>
      <ol reversed className="mt-4 border-t border-rule">
        {versions.map((life) => (
          <li key={life.number} className="border-b border-rule py-4 print:break-inside-avoid">
            <Version life={life} shown={life.number === shown} />
          </li>
        ))}
      </ol>
      {versions.length > 1 && <Compare versions={versions} />}
    </section>
  )
}

function Version({ life, shown }: { life: Life; shown: boolean }) {
  const { number, summary, state, predecessor } = life
  return (
    <>
      <p className="text-sm">
        <a
          href={state === 'in force' ? '/comment-policy' : `/comment-policy/${number}`}
          aria-current={shown ? 'page' : undefined}
          className="font-semibold"
        >
          Version {number}
        </a>
        <span className="text-soft">
          {' · '}
          {state === 'announced' && 'announced, '}
          <InForce life={life} />
        </span>
      </p>
      {summary && <p className="mt-1 font-serif">{summary}</p>}
      {predecessor !== undefined && (
        <p className="no-print mt-1 text-sm">
          <a href={`/comment-policy/${predecessor}/${number}`} className="text-talk">
            What changed from version {predecessor}
          </a>
        </p>
      )}
    </>
  )
}

/** A plain form: the address it asks for leads to the page that has the answer. */
export function Compare({ versions }: { versions: Life[] }) {
  const numbers = versions.map(({ number }) => number)
  return (
    <form
      action="/comment-policy/compare"
      aria-label="Compare two versions"
      className="no-print mt-5 flex flex-wrap items-end gap-3 text-sm"
    >
      <Choice label="From version" name="from" numbers={numbers} chosen={numbers[1]} />
      <Choice label="To version" name="to" numbers={numbers} chosen={numbers[0]} />
      <button type="submit" className="button">
        Show what changed
      </button>
    </form>
  )
}

function Choice({ label, name, numbers, chosen }: { label: string; name: string; numbers: number[]; chosen: number | undefined }) {
  return (
    <label className="font-semibold">
      {label}
      <select name={name} defaultValue={chosen} className="input figures mt-1 block w-auto min-w-24">
        {numbers.map((number) => (
          <option key={number}>{number}</option>
        ))}
      </select>
    </label>
  )
}
