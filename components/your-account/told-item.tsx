import { When } from '@/components/site/when'
import { endInWords } from '@/lib/standing-words'
import type { Told } from '@/lib/told'

const titles = { warn: 'A warning', restrict: 'Your comments wait for a moderator', ban: 'You cannot comment', trust: 'You are trusted' }
const colours = { warn: 'border-held', restrict: 'border-held', ban: 'border-rejected', trust: 'border-approved' }

interface ToldItemProps {
  told: Told
  /** What the person may do about it. */
  children?: React.ReactNode
}

/** One thing that a moderator told somebody. */
export function ToldItem({ told: { kind, reason, clauses, policyVersion, until, at, ofGuests }, children }: ToldItemProps) {
  return (
    <div className={`mt-4 border-s-4 bg-shade px-4 py-3 ${colours[kind]}`}>
      <h3 className="text-sm font-semibold">
        {titles[kind]}
        {kind !== 'warn' && (until ? ` ${endInWords(until)}` : ' for good')}
      </h3>
      {ofGuests && <p className="small mt-1">This is about comments of a guest who gave your address, not about your account.</p>}
      <p dir="auto" className="mt-1 whitespace-pre-line">
        {reason}
      </p>
      <p className="small mt-1">
        <When at={at} as="short" />
        {clauses.map((clause) => (
          <span key={clause.id}>
            {' · '}
            <a href={`/comment-policy/${policyVersion}#${clause.id}`} className="underline">
              {clause.title}
            </a>
          </span>
        ))}
      </p>
      {children}
    </div>
  )
}
