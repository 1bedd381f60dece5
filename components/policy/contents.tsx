import type { Clause } from '@/lib/policy/policy'

/** The clauses by number and title. On paper they follow soon enough. */
export function Contents({ clauses }: { clauses: Clause[] }) {
  return (
    <nav aria-label="Clauses" className="no-print mt-8 border-t border-rule pt-4">
      <ol className="gap-x-8 text-sm sm:columns-2">
        {clauses.map(({ id, title }, index) => (
          <li key={id} className="break-inside-avoid">
            <a href={`#${id}`} className="grid grid-cols-[1.75rem_1fr] py-1 text-soft no-underline hover:underline">
              <span className="figures text-talk">{index + 1}</span>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
