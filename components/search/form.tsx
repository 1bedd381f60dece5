import type { Asked, Faults, FieldName } from '@/lib/search/asked'
import { isNarrowed, searchAddress } from '@/lib/search/asked'
import type { Choice, Choices } from '@/lib/search/choices'

interface FormProps {
  asked: Asked
  choices: Choices
  faults: Faults
}

/** A plain form: what it asks for stands in the address. */
export function SearchForm({ asked, choices, faults }: FormProps) {
  return (
    <search>
      <form action="/search" aria-label="Search the articles" className="mt-6">
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-[1_1_20rem]">
            <Label name="q">Search for</Label>
            <input
              {...field('q', asked, faults)}
              type="search"
              dir="auto"
              autoComplete="off"
              className="input mt-1 font-serif text-lg"
              placeholder="Words, or “words in this order”"
            />
          </div>
          <button type="submit" className="button button-main">
            Search
          </button>
        </div>
        <Fault name="q" faults={faults} />
        <fieldset className="mt-4 grid grid-cols-2 gap-x-4 gap-y-3 text-sm md:grid-cols-4">
          <legend className="sr-only">Narrow the search</legend>
          <Select name="section" label="Section" all="All sections" options={choices.sections} {...{ asked, faults }} />
          <Select name="author" label="Author" all="All authors" options={choices.authors} {...{ asked, faults }} />
          <Day name="from" label="From day" {...{ asked, faults }} />
          <Day name="to" label="To day" {...{ asked, faults }} />
        </fieldset>
        {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
        <Fault name="sort" faults={faults} />
        {isNarrowed(asked) && (
          <p className="mt-3">
            <a href={searchAddress({ q: asked.q, sort: asked.sort })} className="quiet inline-block py-1">
              Search without these filters
            </a>
          </p>
        )}
      </form>
    </search>
  )
}

/** What every field has: its name, what was asked, and its fault tied to it. */
function field(name: FieldName, asked: Asked, faults: Faults) {
  const wrong = faults[name] !== undefined
  return {
    id: `search-${name}`,
    name,
    defaultValue: asked[name],
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong ? `search-${name}-fault` : undefined,
  }
}

function Label({ name, children }: { name: FieldName; children: string }) {
  return (
    <label htmlFor={`search-${name}`} className="text-sm font-semibold">
      {children}
    </label>
  )
}

function Fault({ name, faults }: { name: FieldName; faults: Faults }) {
  if (!faults[name]) return null
  return (
    <p id={`search-${name}-fault`} role="alert" className="mt-1 text-sm font-semibold text-rejected">
      {faults[name]}
    </p>
  )
}

interface OneProps {
  name: FieldName
  label: string
  asked: Asked
  faults: Faults
}

function Select({ name, label, asked, faults, all, options }: OneProps & { all: string; options: Choice[] }) {
  const chosen = asked[name]
  const known = chosen === '' || options.some(({ value }) => value === chosen)
  return (
    <div>
      <Label name={name}>{label}</Label>
      <select {...field(name, asked, faults)} className="input mt-1">
        <option value="">{all}</option>
        {!known && <option value={chosen}>{chosen}</option>}
        {options.map(({ value, name: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <Fault name={name} faults={faults} />
    </div>
  )
}

function Day({ name, label, asked, faults }: OneProps) {
  return (
    <div>
      <Label name={name}>{label}</Label>
      {/* What is no day would not be shown by a field for days. */}
      <input {...field(name, asked, faults)} type={faults[name] ? 'text' : 'date'} className="input mt-1" />
      <Fault name={name} faults={faults} />
    </div>
  )
}
