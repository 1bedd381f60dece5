import { Figures } from '@/components/moderation-report/table'
import type { Summary } from '@/lib/ledger/summary'
import { deeds } from '@/lib/ledger/words'

/** The last thirty days by act and by clause. Small numbers are not told, and no sum from which they could be worked out. */
export function LastDays({ summary: { days, least, acts, clauses } }: { summary: Summary }) {
  const told = (count: number | null) =>
    count === null ? <span className="whitespace-nowrap text-soft">fewer than {least}</span> : count.toLocaleString('en')
  return (
    <section aria-labelledby="last-days-title" className="pt-10">
      <h2 id="last-days-title" className="font-serif text-xl font-semibold">
        The last {days} days
      </h2>
      <Figures
        caption="Decisions, by what was done"
        head={['What was done', 'Decisions']}
        rows={acts.map(({ act, count }) => ({ key: act, title: deeds[act], figures: [told(count)] }))}
      />
      <details className="mt-4">
        <summary className="w-fit cursor-pointer py-1 text-sm font-semibold">By the clause cited</summary>
        <Figures
          caption="Decisions, by the clause they cite"
          head={['Clause', 'Decisions']}
          rows={clauses.map(({ id, title, count }) => ({
            key: id,
            title: <a href={`/comment-policy#${id}`}>{title}</a>,
            figures: [told(count)],
          }))}
        />
      </details>
    </section>
  )
}
