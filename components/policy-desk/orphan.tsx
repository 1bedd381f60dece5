import { Refused } from './told'

/** What was typed into a clause that is gone, to be copied: the form it belonged to is not there any more. */
export function Orphan({ refused: { message, values } }: { refused: { message?: string; values: Record<string, string> } }) {
  const { revision: _, act: __, ...typed } = values
  return (
    <section aria-labelledby="orphan" className="border-t-2 border-strong py-6">
      <h2 id="orphan" className="font-serif text-xl">
        What you typed
      </h2>
      <Refused>{message ?? 'This was not saved.'}</Refused>
      <dl className="text-sm">
        {Object.entries(typed).map(([name, value]) => (
          <div key={name} className="border-b border-rule py-2 sm:grid sm:grid-cols-[10rem_1fr] sm:gap-4">
            <dt className="text-soft">{name}</dt>
            <dd dir="auto" className="whitespace-pre-line">
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
