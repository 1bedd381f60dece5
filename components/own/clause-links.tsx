import type { VersionedClause } from '@/lib/report-shown'

/** "“No advertising” and “Few links”", each with its words in the version that was in force. */
export function ClauseLinks({ clauses }: { clauses: VersionedClause[] }) {
  return clauses.map(({ id, title, version }, index) => (
    <span key={id}>
      {index > 0 && (index === clauses.length - 1 ? ' and ' : ', ')}
      <a href={`/comment-policy/${version}#${id}`} className="underline">
        “{title}”
      </a>
    </span>
  ))
}
