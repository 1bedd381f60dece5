import { recipe } from '@/lib/ledger/hash'

/** What the log is, what is not in it and why, and how anybody can check it. */
export function About({ head }: { head: { number: number; hash: string } }) {
  return (
    <>
      <div className="prose mt-6">
        <p>
          Every decision on a comment that is or was published or rejected stands here: when, what, by a machine or a moderator, under which
          clause of which version of the comment policy, on which article. An entry is written together with its decision. None is ever
          changed or taken away.
        </p>
        <p>
          No reader and no moderator is named, and no comment is quoted or linked to: a decision is about words, and whoever wrote them has
          not asked to stand in a list. What a moderator noted is told to the author alone. Comments that only waited, or that their authors
          withdrew while they waited, are not in it.
        </p>
        <p>
          Each entry carries a hash, made of what it says and of the hash before. So an entry that is changed, left out or slipped in later
          no longer fits those after it. Whoever rules the whole database could still write a new chain from the start. Feeds and files that
          others have kept show that: keep a hash, and ask for it later.
        </p>
      </div>
      <details className="mt-5 text-sm">
        <summary className="w-fit cursor-pointer py-1 font-semibold">How to check the hashes</summary>
        <ol className="measure mt-2 list-decimal space-y-2 ps-5">
          <li>
            Take the <a href="/moderation-log.json">JSON</a>: it has every entry, the oldest first.
          </li>
          {recipe.map((step) => (
            <li key={step}>{step}</li>
          ))}
          <li>
            The newspaper runs <code>npm run ledger -- verify --head HASH</code>, which also compares every entry with its decision.
          </li>
        </ol>
      </details>
      {head.number > 0 && (
        <p className="mt-4 text-sm text-soft">
          The hash of entry {head.number.toLocaleString('en')}, the last: <code className="break-all text-xs text-ink">{head.hash}</code>
        </p>
      )}
    </>
  )
}
