import { When } from '@/components/site/when'
import type { HistoryLine } from '@/lib/newsroom/history'

interface HistoryProps {
  article: string
  lines: HistoryLine[]
  older: bigint | null
  /** It begins further down. */
  isLater: boolean
}

/** Who did what with the article, newest first. */
export function History({ article, lines, older, isLater }: HistoryProps) {
  const here = `/newsroom/articles/${article}/history`
  return (
    <>
      {lines.length === 0 && <p className="mt-4 text-soft">Nothing has happened to it here yet.</p>}
      <ol className="mt-4 max-w-[56rem] divide-y divide-rule border-y border-rule empty:hidden">
        {lines.map(({ seq, at, who, words }) => (
          <li key={String(seq)} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[10.5rem_minmax(0,1fr)]">
            <p className="small figures leading-6">
              <When at={at} as="short" />
            </p>
            <p className="text-sm">
              <bdi className="font-semibold">{who}</bdi> {words}
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-4 flex gap-6 text-sm">
        {isLater && (
          <a className="underline" href={here}>
            The newest
          </a>
        )}
        {older !== null && (
          <a className="underline" href={`${here}?before=${older}`}>
            What came before
          </a>
        )}
      </p>
    </>
  )
}
