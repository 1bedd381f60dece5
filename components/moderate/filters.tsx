import { addressOf, type Filters as Given, ordersOf, type View } from '@/lib/desk/view'

export type FilterName = keyof Given
export type FilterChoices = { name: FilterName; label: string; options: { value: string; label: string }[] }[]

interface FiltersProps {
  view: View
  choices: FilterChoices
}

/** Search and filters, a plain form. All of it is in the address, so that a view can be kept and shared. */
export function Filters({ view, choices }: FiltersProps) {
  const { queue, order, filters } = view
  const narrowed = choices.filter(({ name }) => filters[name])
  const some = Object.values(filters).some(Boolean)
  return (
    <search>
      <form method="get" action="/moderate" className="desk-filters">
        {queue !== 'pending' && <input type="hidden" name="queue" value={queue} />}
        {order !== ordersOf(queue)[0] && <input type="hidden" name="order" value={order} />}
        <input
          id="search"
          type="search"
          name="q"
          aria-label="Search"
          placeholder="Search comments and authors"
          defaultValue={filters.q}
          className="input"
        />
        <details className="relative">
          <summary className="button button-light">
            Filters
            {narrowed.length > 0 && <span className="figures text-soft">{narrowed.length}</span>}
          </summary>
          <div className="filter-sheet">
            {choices.map((choice) => (
              <Filter key={choice.name} {...choice} chosen={filters[choice.name]} />
            ))}
            <p className="col-span-full">
              <button type="submit" className="button button-light">
                Apply
              </button>
            </p>
          </div>
        </details>
        {some && (
          <a href={addressOf({ queue, order, filters: {} })} className="quiet inline-flex items-center">
            Clear
          </a>
        )}
        {narrowed.map(({ name, label, options }) => (
          <span key={name} className="small max-sm:hidden">
            {label}: <bdi>{options.find(({ value }) => value === filters[name])?.label ?? filters[name]}</bdi>
          </span>
        ))}
      </form>
    </search>
  )
}

/** One filter; what is in the address stays, though it is not among the choices any more. */
function Filter({ name, label, options, chosen = '' }: FilterChoices[number] & { chosen?: string | undefined }) {
  const known = chosen === '' || options.some(({ value }) => value === chosen)
  return (
    <label className="block text-sm">
      <span className="font-semibold">{label}</span>
      <select name={name} defaultValue={chosen} className="input mt-1">
        <option value="">Any</option>
        {!known && <option value={chosen}>{chosen}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
