import { useDescribed } from '@/components/ui/described'
import { Fault } from '@/components/ui/fault'
import { TextArea } from '@/components/ui/text-area'

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
  const described = useDescribed(error, hint)
  const { id } = described
  const shared = { ...input, ...described, className: `writing-field ${look}`, autoComplete: 'off' }
  return (
    <div>
      <label htmlFor={id} className="beside-title">
        {label}
      </label>
      {children}
      {rows ? <TextArea {...shared} rows={rows} ref={area} /> : <input {...shared} />}
      <Fault id={`${id}-error`}>{error}</Fault>
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
  const described = useDescribed(error)
  const { id } = described
  return (
    <div>
      <label htmlFor={id} className="beside-title">
        {label}
      </label>
      <select {...described} name={name} defaultValue={defaultValue} className="writing-field margin-input">
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.name}
          </option>
        ))}
      </select>
      <Fault id={`${id}-error`}>{error}</Fault>
    </div>
  )
}
