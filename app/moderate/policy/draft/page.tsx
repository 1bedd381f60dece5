import type { Metadata } from 'next'
import { checkChoices, editedClauses } from '@/components/policy-desk/edited'
import { Editor } from '@/components/policy-desk/editor'
import { Refused } from '@/components/policy-desk/told'
import { db } from '@/lib/db'
import type { Policy } from '@/lib/policy/policy'
import { termsOf } from '@/lib/policy/terms'
import { differences } from '@/lib/policy-differences'
import { draft, nextNumber, type PolicyDraft } from '@/lib/policy-draft'
import { policyInForce } from '@/lib/policy-versions'
import { requireAdmin } from '@/lib/session'

export const metadata: Metadata = { title: 'Draft of the policy' }

/** The draft of the next version, clause by clause. */
export default async function DraftPage() {
  await requireAdmin('/moderate/policy/draft')
  const [there, number, inForce] = await Promise.all([draft(db), nextNumber(db), policyInForce(db)])
  return (
    <>
      <header className="py-8">
        <p>
          <a href="/moderate/policy" className="kicker text-talk">
            Policy
          </a>
        </p>
        <h1 className="mt-1 font-serif text-3xl">{there ? `Draft of version ${number}` : 'No draft'}</h1>
        <p className="mt-2 text-soft">
          {there ? 'Nothing here is in force before you put it in force.' : 'It was put in force or discarded.'}
        </p>
        {there && (
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm font-semibold">
            <a href="/moderate/policy#dry-run" className="text-talk underline">
              Try it, and put it in force
            </a>
            <a href="/moderate/policy/draft/json" className="text-talk underline">
              Edit as JSON
            </a>
          </p>
        )}
      </header>
      {there?.fault && <Refused>{there.fault} Mend it as JSON.</Refused>}
      <Editor draft={there && !there.fault ? edited(there, inForce.clauses) : null} checks={checkChoices} />
    </>
  )
}

function edited({ revision, preamble, summary, clauses, ...rest }: PolicyDraft, inForce: Policy) {
  const removed = differences(clauses, inForce).removed.map(({ id, title }) => ({ id, title }))
  const texts = { revision, preamble: preamble.join('\n\n'), summary, terms: termsOf(rest) }
  return { ...texts, clauses: editedClauses(clauses, inForce), removed }
}
