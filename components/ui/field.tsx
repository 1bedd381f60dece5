import { useId } from 'react'
import { Sentence } from './sentence'

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
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const shared = {
    ...input,
    id,
    className: 'input mt-1',
    'aria-required': required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div className="mt-4">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} />}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-rejected">
          <Sentence>{error}</Sentence>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="small mt-1">
          {hint}
        </p>
      )}
    </div>
  )
}
