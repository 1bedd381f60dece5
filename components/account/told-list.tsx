import { When } from '@/components/site/when'
import { endInWords } from '@/lib/standing-words'
import type { Told } from '@/lib/told'

const titles = { warn: 'A warning', restrict: 'Your comments wait for a moderator', ban: 'You cannot comment', trust: 'You are trusted' }
const colours = { warn: 'border-held', restrict: 'border-held', ban: 'border-rejected', trust: 'border-approved' }

/** What moderators tell somebody about themselves: why, under which clause, and until when. A guest is told where to appeal. */
export function ToldList({ told, guest = false }: { told: Told[]; guest?: boolean }) {
  if (told.length === 0) return null
  return (
    <section aria-labelledby="told" className="mt-8">
      <h2 id="told" className="font-serif text-xl font-semibold">
        From the moderators
      </h2>
      {told.map((one) => (
        <ToldItem key={one.id} told={one}>
          {guest && (one.kind === 'restrict' || one.kind === 'ban') && (
            <p className="small mt-2">
              You can appeal on the page of <a href="/account">your account</a>: sign in by the address that you gave with your comments.
            </p>
          )}
        </ToldItem>
      ))}
    </section>
  )
}

interface ToldItemProps {
  told: Told
  /** What the person may do about it. */
  children?: React.ReactNode
}

/** One thing that a moderator told somebody. */
export function ToldItem({ told: { kind, reason, clauses, policyVersion, until, at }, children }: ToldItemProps) {
  return (
    <div className={`mt-4 border-s-4 bg-shade px-4 py-3 ${colours[kind]}`}>
      <h3 className="text-sm font-semibold">
        {titles[kind]}
        {kind !== 'warn' && (until ? ` ${endInWords(until)}` : ' for good')}
      </h3>
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
