import { Choice } from '@/components/ui/choice'
import { useDescribed } from '@/components/ui/described'
import { Fault } from '@/components/ui/fault'
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
  const described = useDescribed(error)
  return (
    <div className="mt-4 flex flex-col justify-between">
      <label htmlFor={described.id} className="text-sm font-semibold">
        {label}
      </label>
      <div>
        <input
          {...{ ...described, name, min, max }}
          type="number"
          step={whole ? 1 : 'any'}
          defaultValue={value}
          className="input figures mt-1 max-w-40"
        />
        <Fault id={`${described.id}-error`}>{error}</Fault>
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
