import type { Metadata } from 'next'
import { Entry } from '@/components/log/entry'
import { FilterForm } from '@/components/log/filter-form'
import { db } from '@/lib/db'
import { logPage } from '@/lib/log'
import { askedOf, choicesOf } from '@/lib/log/choices'
import { faultsOf, filtersFrom, isFiltered, logAddress, type Params } from '@/lib/log/filters'
import { requireModerator } from '@/lib/session'

export const metadata: Metadata = { title: 'Log' }

/** Every decision and every act of the staff, newest first. */
export default async function LogPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams
  const filters = filtersFrom(params)
  await requireModerator(logAddress(filters))
  const [choices, asked] = await Promise.all([choicesOf(db), askedOf(db, filters)])
  const faults = { ...faultsOf(filters), ...(asked.article && { article: asked.article }) }
  const wrong = Object.keys(faults).length > 0
  const after = typeof params.after === 'string' ? params.after : ''
  const page = wrong ? { entries: [], after: null } : await logPage(db, filters, after)
  return (
    <div className="mx-auto max-w-[64rem]">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-8">
        <h1 className="font-serif text-3xl">Log</h1>
        {!wrong && (
          <p className="text-sm">
            Export{isFiltered(filters) ? ' what is filtered' : ' all'}:{' '}
            <a href={logAddress(filters, { place: '/export.csv' })} className="text-talk underline">
              CSV
            </a>
            {', '}
            <a href={logAddress(filters, { place: '/export.jsonl' })} className="text-talk underline">
              JSON Lines
            </a>
          </p>
        )}
      </header>
      <FilterForm filters={filters} choices={choices} faults={faults} asked={asked} />
      {page.entries.length > 0 ? (
        <ol aria-label="Log">
          {page.entries.map((entry) => (
            <li key={`${entry.kind} ${entry.id}`} className="border-b border-rule">
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="py-6 text-soft">{nothing({ wrong, later: after !== '', filtered: isFiltered(filters) })}</p>
      )}
      <nav aria-label="Pages of the log" className="flex flex-wrap gap-x-6 py-6 text-sm">
        {after && (
          <a href={logAddress(filters)} className="text-talk underline">
            Newest
          </a>
        )}
        {page.after && (
          <a href={logAddress(filters, { after: page.after })} rel="next" className="text-talk underline">
            Older
          </a>
        )}
      </nav>
    </div>
  )
}

function nothing({ wrong, later, filtered }: { wrong: boolean; later: boolean; filtered: boolean }): string {
  if (wrong) return 'The log is shown once the filters are put right.'
  if (later) return 'Nothing older.'
  return filtered ? 'Nothing in the log fits these filters.' : 'Nothing has been decided yet.'
}
