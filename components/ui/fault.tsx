import { Sentence } from './sentence'

interface FaultProps {
  /** As the field's aria-describedby has it. */
  id: string
  /** It comes while somebody looks, and is read aloud. */
  alert?: boolean
  children: string | undefined
}

/** What is wrong with a field, beneath it; nothing where nothing is. */
export function Fault({ id, alert = false, children }: FaultProps) {
  if (!children) return null
  return (
    <p id={id} role={alert ? 'alert' : undefined} className="mt-1 text-sm font-semibold text-rejected">
      <Sentence>{children}</Sentence>
    </p>
  )
}
