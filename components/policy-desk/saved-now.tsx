import type { EditedClause } from './edited'

interface SavedField {
  label: string
  /** What is saved, and what was sent. */
  saved: string
  typed: string | undefined
}

/** After a save that was refused because somebody else saved first: what is saved now, where that is not what was typed. */
export function SavedNow({ fields }: { fields: SavedField[] }) {
  const other = fields.filter(({ saved, typed }) => typed !== undefined && plain(saved) !== plain(typed))
  if (other.length === 0) return null
  return (
    <div className="my-4 border-s-4 border-rule px-4 text-sm">
      <p className="font-semibold">Saved now, where it is not what you typed:</p>
      <dl className="mt-2 space-y-2">
        {other.map(({ label, saved }) => (
          <div key={label}>
            <dt className="text-soft">{label}</dt>
            <dd dir="auto" className="whitespace-pre-line">
              {saved || '(nothing)'}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** A form sends its line ends in its own way. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** The fields of a clause's form, for SavedNow. */
export function clauseFields({ title, text, fine, notFine, checks }: EditedClause, typed: Record<string, string>): SavedField[] {
  const words = { Title: ['title', title], Words: ['text', text], Fine: ['fine', fine], 'Not fine': ['notFine', notFine] } as const
  return [
    ...Object.entries(words).map(([label, [name, saved]]) => ({ label, saved, typed: typed[name] })),
    ...checks.flatMap((check, index) =>
      check.fields
        .filter(({ kind }) => kind !== 'switch')
        .map(({ name, label }) => ({ label, saved: check.values[name] ?? '', typed: typed[`checks.${index}.${name}`] })),
    ),
  ]
}
