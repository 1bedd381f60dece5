import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { Fault } from '@/components/ui/fault'
import { type Asked, type Faults, type FieldName, isNarrowed, searchAddress } from '@/lib/search/asked'
import type { Choice, Choices } from '@/lib/search/choices'
import { WordsForm } from './words-form'

interface FormProps {
  asked: Asked
  choices: Choices
  faults: Faults
}

/** A plain form: what it asks for stands in the address. */
export function SearchForm({ asked, choices, faults }: FormProps) {
  const t = useTranslations('search')
  return (
    <WordsForm asked={asked.q} fault={faults.q}>
      <fieldset className="mt-4 grid grid-cols-2 gap-x-4 gap-y-3 text-sm md:grid-cols-4">
        <legend className="sr-only">{t('narrow')}</legend>
        <Select name="section" label={t('section')} all={t('allSections')} options={choices.sections} {...{ asked, faults }} />
        <Select name="author" label={t('author')} all={t('allAuthors')} options={choices.authors} {...{ asked, faults }} />
        <Day name="from" label={t('from')} {...{ asked, faults }} />
        <Day name="to" label={t('to')} {...{ asked, faults }} />
      </fieldset>
      {asked.sort && !faults.sort && <input type="hidden" name="sort" value={asked.sort} />}
      <FaultLine name="sort" faults={faults} />
      {isNarrowed(asked) && (
        <p className="mt-3">
          <A href={searchAddress({ q: asked.q, sort: asked.sort })} className="quiet inline-block py-1">
            {t('unfiltered')}
          </A>
        </p>
      )}
    </WordsForm>
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

function FaultLine({ name, faults }: { name: FieldName; faults: Faults }) {
  const t = useTranslations('search.fault')
  const fault = faults[name]
  return (
    <Fault id={`search-${name}-fault`} alert>
      {fault && t(fault)}
    </Fault>
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
      <label htmlFor={`search-${name}`} className="font-semibold">
        {label}
      </label>
      <select {...field(name, asked, faults)} className="input mt-1">
        <option value="">{all}</option>
        {!known && <option value={chosen}>{chosen}</option>}
        {options.map(({ value, name: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <FaultLine name={name} faults={faults} />
    </div>
  )
}

function Day({ name, label, asked, faults }: OneProps) {
  return (
    <div>
      <label htmlFor={`search-${name}`} className="font-semibold">
        {label}
      </label>
      {/* What is no day would not be shown by a field for days. */}
      <input {...field(name, asked, faults)} type={faults[name] ? 'text' : 'date'} className="input mt-1" />
      <FaultLine name={name} faults={faults} />
    </div>
  )
}
