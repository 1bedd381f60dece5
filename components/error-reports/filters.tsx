import type { ErrorsView } from '@/lib/newsroom/error-reports'

/** The address of the list as it is shown, with these changes, from its beginning. */
export function errorsAddress(view: ErrorsView, change: ErrorsView = {}): string {
  const { show, order, article, number, after } = { ...view, after: undefined, ...change }
  const query = new URLSearchParams()
  if (show === 'done') query.set('show', 'done')
  if (order === 'newest') query.set('order', 'newest')
  if (article) query.set('article', article)
  if (number) query.set('number', String(number))
  if (after) query.set('after', after)
  return query.size ? `/newsroom/errors?${query}` : '/newsroom/errors'
}

/** Which reports are shown, and in which order: links, and a field for the number that a reader names. */
export function ErrorsFilters({ view }: { view: ErrorsView }) {
  const { show = 'open', order = 'oldest', article, number } = view
  const all: ErrorsView = article ? { article } : {}
  return (
    <div className="mt-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3 text-sm">
      <nav aria-label="Which reports" className="flex flex-wrap gap-x-10 gap-y-1">
        <span className="flex gap-x-5">
          <Choice href={errorsAddress({ ...all, order })} here={number === undefined && show === 'open'}>
            Waiting
          </Choice>
          <Choice href={errorsAddress({ ...all, order, show: 'done' })} here={number === undefined && show === 'done'}>
            Dealt with
          </Choice>
        </span>
        <span className="flex gap-x-5">
          <Choice href={errorsAddress({ ...all, show })} here={order === 'oldest'}>
            Oldest first
          </Choice>
          <Choice href={errorsAddress({ ...all, show, order: 'newest' })} here={order === 'newest'}>
            Newest first
          </Choice>
        </span>
        {article && <Choice href={errorsAddress({ show, order })}>Of all articles</Choice>}
      </nav>
      <form action="/newsroom/errors" className="flex items-end gap-2">
        <label>
          <span className="small block">Number</span>
          <input name="number" defaultValue={number} inputMode="numeric" autoComplete="off" className="input w-28" />
        </label>
        <button type="submit" className="button">
          Find
        </button>
      </form>
    </div>
  )
}

function Choice({ href, here = false, children }: { href: string; here?: boolean; children: React.ReactNode }) {
  return (
    <a href={href} aria-current={here ? 'true' : undefined} className="py-1 no-underline hover:underline aria-current:font-semibold">
      {children}
    </a>
  )
}
