import { useId } from 'react'
import { Field as TextField } from '@/components/ui/field'
import type { Field } from '@/lib/policy-fields'

interface SettingProps {
  field: Field
  /** As the form sends it. */
  name: string
  value: string | undefined
  error?: string | undefined
}

const choices: Record<string, string> = { off: 'Off', hint: 'Hint while writing', hold: 'Hold for a moderator', refuse: 'Refuse' }

/** One setting of a check, as its schema describes it. */
export function Setting({ field, name, value, error }: SettingProps) {
  if (field.kind === 'list')
    return (
      <div className="sm:col-span-2">
        <TextField label={field.label} name={name} defaultValue={value} error={error} rows={rowsFor(value)} dir="auto" hint="One a line." />
      </div>
    )
  if (field.kind === 'switch') return <Switch label={field.label} name={name} value={value} />
  if (field.kind === 'choice')
    return (
      <Choice
        label={field.label}
        name={name}
        value={value}
        error={error}
        options={(field.options ?? []).map((option) => [option, choices[option] ?? option])}
      />
    )
  if (field.kind === 'number') return <NumberField field={field} name={name} value={value} error={error} />
  return <TextField label={field.label} name={name} defaultValue={value} error={error} />
}

const rowsFor = (value = '') => Math.min(8, Math.max(2, value.split('\n').length))

function NumberField({ field: { label, whole, min, max }, name, value, error }: SettingProps) {
  const id = useId()
  return (
    <div className="mt-4 flex flex-col justify-between">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div>
        <input
          {...{ id, name, min, max }}
          type="number"
          step={whole ? 1 : 'any'}
          defaultValue={value}
          className="input figures mt-1 max-w-40"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <Wrong id={id} error={error} />
      </div>
    </div>
  )
}

function Switch({ label, name, value }: { label: string; name: string; value: string | undefined }) {
  return (
    <label className="mt-4 flex gap-3 text-sm font-semibold sm:col-span-2">
      <input type="checkbox" name={name} defaultChecked={value !== undefined} className="mt-0.5 size-5 accent-[var(--talk)]" />
      {label}
    </label>
  )
}

interface ChoiceProps {
  label: string
  name: string
  value: string | undefined
  error?: string | undefined
  options: [value: string, label: string][]
}

/** One of a few. A select that is not told so stays as it was when what is saved changes, hence the key. */
export function Choice({ label, name, value, error, options }: ChoiceProps) {
  const id = useId()
  return (
    <div className="mt-4 flex flex-col justify-between">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div>
        <select
          {...{ id, name }}
          key={value}
          defaultValue={value}
          className="input mt-1"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        >
          {options.map(([option, shown]) => (
            <option key={option} value={option}>
              {shown}
            </option>
          ))}
        </select>
        <Wrong id={id} error={error} />
      </div>
    </div>
  )
}

function Wrong({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null
  return (
    <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-rejected">
      {error}
    </p>
  )
}
