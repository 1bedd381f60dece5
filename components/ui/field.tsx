import { useDescribed } from './described'
import { Fault } from './fault'
import { TextArea } from './text-area'

interface FieldProps {
  label: string
  name: string
  error?: string | undefined
  hint?: string
  defaultValue?: string | undefined
  type?: string
  /** Several lines: how many are shown at first. */
  rows?: number
  autoComplete?: string
  dir?: 'auto' | 'ltr'
  required?: boolean
  readOnly?: boolean
  /** The id of a datalist. */
  list?: string
}

/** A labelled field with its error beneath it. What is required is said to assistive technology and checked by the server. */
export function Field({ label, error, hint, rows, required, ...input }: FieldProps) {
  const described = useDescribed(error, hint)
  const { id } = described
  const shared = { ...input, ...described, className: 'input mt-1', 'aria-required': required }
  return (
    <div className="mt-4">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {rows ? <TextArea {...shared} rows={rows} /> : <input {...shared} />}
      <Fault id={`${id}-error`}>{error}</Fault>
      {hint && (
        <p id={`${id}-hint`} className="small mt-1">
          {hint}
        </p>
      )}
    </div>
  )
}
