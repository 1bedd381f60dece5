import type { Difference } from '@/lib/policy-differences'

/** That a clause differs from the version in force. */
export function Mark({ difference }: { difference: Difference }) {
  if (difference === 'same') return null
  return <span className="whitespace-nowrap text-xs font-semibold text-held">{difference === 'new' ? '+ new' : '± changed'}</span>
}
