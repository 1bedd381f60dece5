import { useTranslations } from 'next-intl'
import { useDigits } from '@/components/ui/digits'
import { Sentence } from '@/components/ui/sentence'
import type { Clause } from '@/lib/policy/policy'

/** The clauses by number and title. On paper they follow soon enough. */
export function Contents({ clauses }: { clauses: Clause[] }) {
  const t = useTranslations('policy')
  const format = useDigits()
  return (
    <nav aria-label={t('clauses')} className="no-print mt-8 border-t border-rule pt-4">
      <ol className="gap-x-8 text-sm sm:columns-2">
        {clauses.map(({ id, title }, index) => (
          <li key={id} className="break-inside-avoid">
            <a href={`#${id}`} className="grid grid-cols-[1.75rem_1fr] py-1 text-soft no-underline hover:underline">
              <span className="figures text-talk">{format(index + 1)}</span>
              <Sentence>{title}</Sentence>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
