import { When } from '@/components/site/when'
import type { Policy } from '@/lib/policy/policy'
import { differences } from '@/lib/policy-differences'
import type { PolicyDraft } from '@/lib/policy-draft'
import { counted } from '@/lib/text'
import { Discard } from './discard'
import { Refused } from './told'

/** What the draft is and how far it is from the version in force. */
export function DraftPart({ draft, number, inForce }: { draft: PolicyDraft; number: number; inForce: Policy }) {
  const { basedOn, editedBy, editedAt, clauses, revision, fault } = draft
  return (
    <>
      <p className="font-serif text-lg">
        Draft of version {number}, begun from {basedOn === 0 ? 'the standard policy' : `version ${basedOn}`}
      </p>
      <p className="mt-1 text-sm text-soft">
        {inWords(clauses, inForce)} Last changed by {editedBy}, <When at={editedAt} as="short" />.
      </p>
      {fault && <Refused>{fault} Mend it as JSON.</Refused>}
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <a href="/moderate/policy/draft" className="button">
          Edit the draft
        </a>
        <a href="/moderate/policy/draft/json" className="text-sm text-talk underline">
          Edit as JSON
        </a>
        <Discard revision={revision} />
      </div>
    </>
  )
}

function inWords(clauses: Policy, inForce: Policy): string {
  const { of, removed } = differences(clauses, inForce)
  const kinds = clauses.map(of)
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  const parts = [
    count('changed') && `${counted(count('changed'), 'clause')} changed`,
    count('new') && `${count('new')} new`,
    removed.length && `${removed.length} left out`,
  ].filter(Boolean)
  return parts.length === 0 ? 'No clause differs from the version in force.' : `Against the version in force: ${parts.join(', ')}.`
}
