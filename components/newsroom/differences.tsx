import { Marks } from '@/components/policy/marks'
import type { FieldChange } from '@/lib/newsroom/differences'

interface DifferencesProps {
  changes: FieldChange[]
  lang: string
  dir: 'ltr' | 'rtl'
}

/** What is different between two texts of an article, field by field. Paragraphs that stayed are left out, and said to be. */
export function Differences({ changes, lang, dir }: DifferencesProps) {
  if (changes.length === 0) return <p className="mt-2 text-sm text-soft">Nothing is different.</p>
  return (
    <dl className="mt-2">
      {changes.map(({ name, title, paragraphs }) => (
        <div key={name} className="border-t border-rule py-2">
          <dt className="beside-title">{title}</dt>
          {paragraphs.map((pieces, index) =>
            pieces ? (
              // Paragraphs have no names of their own and never move.
              <dd key={index} lang={lang} dir={dir} className="measure mt-1 whitespace-pre-line font-serif">
                <Marks pieces={pieces} />
              </dd>
            ) : (
              <dd key={index} className="text-soft">
                <span aria-hidden="true">…</span>
                <span className="sr-only">Unchanged.</span>
              </dd>
            ),
          )}
        </div>
      ))}
    </dl>
  )
}
