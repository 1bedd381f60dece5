import { useDescribed } from './described'
import { Fault } from './fault'

interface ChoiceProps {
  label: string
  name: string
  value: string | undefined
  error?: string | undefined
  options: [value: string, label: string][]
}

/** One of a few, as a select. One that is not told so stays as it was when what is saved changes, hence the key. */
export function Choice({ label, name, value, error, options }: ChoiceProps) {
  const described = useDescribed(error)
  return (
    <div className="mt-4 flex flex-col justify-between">
      <label htmlFor={described.id} className="text-sm font-semibold">
        {label}
      </label>
      <div>
        <select {...described} name={name} key={value} defaultValue={value} className="input mt-1">
          {options.map(([option, shown]) => (
            <option key={option} value={option}>
              {shown}
            </option>
          ))}
        </select>
        <Fault id={`${described.id}-error`}>{error}</Fault>
      </div>
    </div>
  )
}
