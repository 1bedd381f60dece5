import { useId } from 'react'

interface TextFieldProps {
  label: string
  name: string
  defaultValue: string | undefined
  error?: string | undefined
  hint?: string | undefined
  dir?: 'ltr' | 'rtl' | 'auto'
  lang?: string | undefined
  /** Lines at first; it grows with its text. Without: one line. */
  rows?: number
  /** How it is set: as it will be printed, or as furniture. */
  look?: string
  list?: string
  area?: React.RefObject<HTMLTextAreaElement | null>
  children?: React.ReactNode
}

/** A line or a text of the article, with its label over it, set as it will be printed. What is wrong with it stands beneath. */
export function TextField({ label, error, hint, rows, look = 'margin-input', area, children, ...input }: TextFieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const shared = {
    ...input,
    id,
    className: `writing-field ${look}`,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    autoComplete: 'off',
  }
  return (
    <div>
      <label htmlFor={id} className="beside-title">
        {label}
      </label>
      {children}
      {rows ? <textarea {...shared} rows={rows} ref={area} /> : <input {...shared} />}
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-rejected">
          {error}
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

interface ChoiceProps {
  label: string
  name: string
  defaultValue: string | undefined
  error?: string | undefined
  choices: { slug: string; name: string }[]
  /** What stands there while nothing is chosen. */
  none: string
}

/** One of several, as a select. */
export function Choice({ label, name, defaultValue, error, choices, none }: ChoiceProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="beside-title">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className="writing-field margin-input"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.name}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-rejected">
          {error}
        </p>
      )}
    </div>
  )
}
