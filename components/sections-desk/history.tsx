import { When } from '@/components/site/when'
import type { sectionHistory } from '@/lib/newsroom/section-events'

/** Who did what to sections and topics. */
export function SectionHistory({ lines }: { lines: Awaited<ReturnType<typeof sectionHistory>> }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="who" className="mt-14 max-w-[44rem]">
      <h2 id="who" className="font-serif text-xl font-semibold">
        Who changed what
      </h2>
      <ul className="mt-2 divide-y divide-rule border-y border-rule text-sm">
        {lines.map(({ id, at, who, words }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span>
              <bdi className="font-semibold">{who}</bdi> {words}
            </span>
            <span className="text-soft">
              <When at={at} as="short" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
