import { When } from '@/components/site/when'
import type { LogEntry } from '@/lib/log'
import { logAddress } from '@/lib/log/filters'
import { did, doer } from './in-words'

/** One line of the log: when, who, what, on what; and beneath it why. */
export function Entry({ entry }: { entry: LogEntry }) {
  const { at, act, about, whose, comment, tookBack, undone } = entry
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="figures text-sm text-soft">
        <When at={at} as="short" />
      </p>
      <div className="min-w-0">
        <p>
          <bdi className="font-semibold">{doer(entry)}</bdi> {did(entry)}
          {whose && <Person {...whose} />}
          {act === 'version' && (
            <a href={`/comment-policy/${entry.policyVersion}`} className="underline">
              version {entry.policyVersion}
            </a>
          )}
          {about && comment && (
            <>
              {' '}
              <a href={`/moderate?queue=all&comment=${encodeURIComponent(comment)}`} className="font-serif underline decoration-rule">
                “<bdi>{about.words}</bdi>”
              </a>
            </>
          )}
        </p>
        <p className="facts text-sm text-soft">
          {about && (
            <span>
              by <bdi>{about.author}</bdi> on <bdi>{about.headline}</bdi>
            </span>
          )}
          {entry.clauses.map((clause) => (
            <Clause key={clause} entry={entry} clause={clause} />
          ))}
          {entry.until && act !== 'version' && (
            <span>
              until <When at={entry.until} as="short" />
            </span>
          )}
          {act === 'version' && entry.until && (
            <span>
              in force from <When at={entry.until} as="short" />
            </span>
          )}
          {tookBack && (
            <span>
              it was made <bdi>{tookBack.by && `by ${tookBack.by}, `}</bdi>
              <When at={tookBack.at} as="short" />
            </span>
          )}
          {entry.batch && entry.together > 1 && (
            <a href={logAddress({ batch: entry.batch })} className="underline">
              one of {entry.together.toLocaleString('en')} done together
            </a>
          )}
        </p>
        {entry.note && (
          <p dir="auto" className="measure mt-1 whitespace-pre-line border-s-2 border-rule ps-3 text-sm">
            {entry.note}
          </p>
        )}
        {undone && (
          <p className="mt-1 text-sm font-semibold text-held">
            Undone <bdi>{undone.by && `by ${undone.by}`}</bdi>, <When at={undone.at} as="short" />
          </p>
        )}
      </div>
    </div>
  )
}

function Person({ name, href }: { name: string; href: string | null }) {
  const shown = <bdi>{name}</bdi>
  return href ? (
    <a href={href} className="underline">
      {shown}
    </a>
  ) : (
    shown
  )
}

function Clause({ entry: { policyVersion, titles }, clause }: { entry: LogEntry; clause: string }) {
  return (
    <a href={`/comment-policy/${policyVersion}#${clause}`} className="underline">
      {titles.get(clause) ?? clause}, version {policyVersion}
    </a>
  )
}
