import { counted } from '@/lib/text'

interface CareProps {
  shift: { decisions: number; since: string; minutes: number } | null
  /** How many were decided since the page was loaded. */
  more: number
}

const long = 90

/** How much was decided without a pause, said once and quietly; and after an hour and a half, that a pause would do good. */
export function Care({ shift, more }: CareProps) {
  const decisions = (shift?.decisions ?? 0) + more
  if (decisions === 0) return null
  return (
    <p className="figures small">
      You have decided {counted(decisions, 'comment')}
      {shift && ` since ${shift.since}`}.
      {shift && shift.minutes >= long && ' That is a long time without a pause: a short walk reads better than the next ten comments.'}
    </p>
  )
}
