import { When } from '@/components/site/when'
import type { Found } from '@/lib/people-search'
import { kinds, StandingLine } from './standing-line'

/** People in a list: who they are, their standing and why, what became of their comments. */
export function FoundList({ people }: { people: (Found & { lately?: React.ReactNode })[] }) {
  return (
    <ul className="mt-2">
      {people.map(({ href, name, kind, email, standing, because, counts, last, lately }) => (
        <li
          key={href}
          className="grid gap-x-8 gap-y-1 border-t border-rule py-3 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)_13rem] md:items-baseline"
        >
          <div className="min-w-0">
            <a href={href} className="font-serif text-lg font-semibold no-underline hover:underline">
              <bdi>{name}</bdi>
            </a>
            <p className="small">
              {kinds[kind]}
              {email && <span className="break-all"> · {email}</span>}
            </p>
          </div>
          <div className="min-w-0 text-sm">
            <p>
              <StandingLine standing={standing} because={because} />
            </p>
            {lately && <p className="small figures mt-1">{lately}</p>}
          </div>
          <p className="small figures">
            {counts.approved.toLocaleString('en')} approved, {counts.rejected.toLocaleString('en')} rejected,{' '}
            {counts.pending.toLocaleString('en')} waiting
            <br />
            {last ? (
              <>
                last comment <When at={last} as="short" />
              </>
            ) : (
              'no comments yet'
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
