import type { Neighbours } from '@/lib/connections'
import { counted } from '@/lib/text'

/** Who else wrote from where this person wrote: a hint, not a proof. */
export function OthersFromThere({ others: { count, shown } }: { others: Neighbours }) {
  if (count === 0) return null
  return (
    <section aria-labelledby="connections" className="mt-4 text-sm">
      <h2 id="connections" className="font-semibold">
        {counted(count, 'other')} wrote from the same connection in the last 30 days
      </h2>
      <ul className="mt-1">
        {shown.map(({ href, name, comments }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1 text-talk underline">
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="text-soft">{counted(comments, 'comment')}</span>
          </li>
        ))}
        {count > shown.length && <li className="text-soft">and {(count - shown.length).toLocaleString('en')} more</li>}
      </ul>
      <p className="small mt-1">A household, an office or a mobile network looks the same. No address is kept.</p>
    </section>
  )
}
