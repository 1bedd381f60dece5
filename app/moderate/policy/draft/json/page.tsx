import type { Metadata } from 'next'
import { JsonForm } from '@/components/policy-desk/json-form'
import { db } from '@/lib/db'
import { draft, nextNumber } from '@/lib/policy-draft'
import { asJson } from '@/lib/policy-json'
import { requireAdmin } from '@/lib/session'

export const metadata: Metadata = { title: 'Draft of the policy as JSON' }

/** The same draft as a document. */
export default async function DraftJsonPage() {
  await requireAdmin('/moderate/policy/draft/json')
  const [there, number] = await Promise.all([draft(db), nextNumber(db)])
  return (
    <>
      <header className="pt-8">
        <p>
          <a href="/moderate/policy/draft" className="kicker text-talk">
            {there ? `Draft of version ${number}` : 'Policy'}
          </a>
        </p>
        <h1 className="mt-1 font-serif text-3xl">{there ? 'The draft as JSON' : 'No draft'}</h1>
        <p className="measure mt-2 text-soft">
          What does not validate is not saved, and says at which place. Settings that are left out have their defaults.
        </p>
      </header>
      <JsonForm
        revision={there?.revision ?? 0}
        json={there ? asJson({ ...there, clauses: there.fault ? there.stored : there.clauses }) : ''}
      />
    </>
  )
}
