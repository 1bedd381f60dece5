import { Fault } from '@/components/ui/fault'
import type { Choices } from '@/lib/log/choices'
import { type FilterName, isFiltered, type LogFilters, logActs, logAddress } from '@/lib/log/filters'

interface FilterFormProps {
  filters: LogFilters
  choices: Choices
  faults: Partial<Record<FilterName, string>>
  /** What is asked for that has no field: a comment, a person, a batch. */
  asked: { comment: string; person: string }
}

/** A plain form: what it asks for stands in the address. */
export function FilterForm({ filters, choices, faults, asked }: FilterFormProps) {
  const acts = Object.entries(logActs).map(([value, name]) => ({ value, name }))
  return (
    <form action="/moderate/log" aria-label="Filter the log" className="border-y border-rule py-4 text-sm">
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-3 xl:grid-cols-6">
        <Choice name="who" label="Who" all="Everybody" options={choices.who} chosen={filters.who} />
        <Choice name="act" label="Act" all="Every act" options={acts} chosen={filters.act} fault={faults.act} />
        <Choice name="clause" label="Clause" all="Every clause" options={choices.clauses} chosen={filters.clause} />
        <Text name="article" label="Article" hint="As in its address" value={filters.article} fault={faults.article} />
        <Text name="from" label="From day" type="date" value={filters.from} fault={faults.from} />
        <Text name="to" label="To day" type="date" value={filters.to} fault={faults.to} />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="submit" className="button">
          Filter
        </button>
        {isFiltered(filters) && (
          <a href="/moderate/log" className="quiet py-2">
            Clear filters
          </a>
        )}
        {filters.comment && <Only name="comment" filters={filters} words={`On one comment: ${asked.comment}`} />}
        {filters.person && <Only name="person" filters={filters} words={`About ${asked.person}`} />}
        {filters.batch && <Only name="batch" filters={filters} words="Done together" />}
      </div>
    </form>
  )
}

interface ChoiceProps {
  name: FilterName
  label: string
  all: string
  options: { value: string; name: string }[]
  chosen: string
  fault?: string | undefined
}

function Choice({ name, label, all, options, chosen, fault }: ChoiceProps) {
  const known = chosen === '' || options.some(({ value }) => value === chosen)
  return (
    <div>
      <label htmlFor={`log-${name}`} className="font-semibold">
        {label}
      </label>
      <select
        id={`log-${name}`}
        name={name}
        defaultValue={chosen}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault && `log-${name}-fault`}
        className="input mt-1"
      >
        <option value="">{all}</option>
        {!known && <option value={chosen}>{chosen}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <Fault id={`log-${name}-fault`} alert>
        {fault}
      </Fault>
    </div>
  )
}

interface TextProps {
  name: FilterName
  label: string
  value: string
  type?: 'text' | 'date'
  hint?: string
  fault?: string | undefined
}

function Text({ name, label, value, type = 'text', hint, fault }: TextProps) {
  const id = `log-${name}`
  const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        // What is no day would not be shown by a field for days.
        type={fault ? 'text' : type}
        defaultValue={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        className="input mt-1"
      />
      {hint && (
        <p id={`${id}-hint`} className="small mt-1">
          {hint}
        </p>
      )}
      <Fault id={`${id}-fault`} alert>
        {fault}
      </Fault>
    </div>
  )
}

/** A filter that came with a link: it goes along when the form is sent, and can be taken away. */
function Only({ name, filters, words }: { name: FilterName; filters: LogFilters; words: string }) {
  return (
    <p className="flex min-w-0 flex-wrap gap-x-2">
      <input type="hidden" name={name} value={filters[name]} />
      <bdi>{words}</bdi>
      <a href={logAddress({ ...filters, [name]: '' })} className="text-talk">
        Take away<span className="sr-only"> this filter: {words}</span>
      </a>
    </p>
  )
}
