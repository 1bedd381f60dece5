import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import type { VersionedClause } from '@/lib/report-shown'

/** "“No advertising” and “Few links”", each with its words in the version that was in force. */
export function ClauseLinks({ clauses }: { clauses: VersionedClause[] }) {
  const t = useTranslations('own.clauses')
  return clauses.map(({ id, title, version }, index) => (
    <span key={id}>
      {index > 0 && t(index === clauses.length - 1 ? 'and' : 'comma')}
      <A href={`/comment-policy/${version}#${id}`} className="underline">
        {t.rich('quoted', { title: () => <Sentence>{title}</Sentence> })}
      </A>
    </span>
  ))
}
