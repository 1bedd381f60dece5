import type { CheckTrouble } from '@/lib/findings'
import { counted } from '@/lib/text'

interface TroublesProps {
  checks: CheckTrouble[]
  versions: { number: number; fault: string }[]
}

/** What goes wrong with the policy itself. Nothing got past it: it held what it could not check. */
export function Troubles({ checks, versions }: TroublesProps) {
  if (checks.length + versions.length === 0) return null
  return (
    <section aria-labelledby="troubles" className="my-6 border-s-4 border-held bg-shade px-4 py-3 text-sm">
      <h2 id="troubles" className="font-semibold">
        Trouble with the comment policy
      </h2>
      <ul className="mt-1 list-disc space-y-1 ps-5">
        {versions.map(({ number, fault }) => (
          <li key={number}>
            Version {number} cannot be used, so the last one that can stays in force. {fault}
          </li>
        ))}
        {checks.map(({ check, clause, reason, times }) => (
          <li key={`${check} ${clause} ${reason}`}>
            The check “{check}” of the clause{' '}
            <a href={`/comment-policy#${clause}`} className="underline">
              {clause}
            </a>{' '}
            failed {counted(times, 'time')} in the last seven days: {reason}. Such comments wait here.
          </li>
        ))}
      </ul>
    </section>
  )
}
