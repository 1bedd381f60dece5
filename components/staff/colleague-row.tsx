'use client'

import { Done, Refused } from '@/components/policy-desk/told'
import { When } from '@/components/site/when'
import { useKeptForm } from '@/components/ui/kept-form'
import type { Colleague } from '@/lib/staff'
import { giveRole } from './actions'
import { RoleChoice } from './role-choice'

interface ColleagueRowProps {
  colleague: Colleague
  isYou: boolean
}

/** One of the staff, with what can be done about their role. */
export function ColleagueRow({ colleague: { id, name, email, role, seenAt }, isYou }: ColleagueRowProps) {
  const { answer, refused, pending, form } = useKeptForm(giveRole, { gone: `${name} is not of the staff any more.` })
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p>
          <strong dir="auto">{name}</strong> <span className="text-soft">{isYou ? '(you), ' : ''}</span>
          <span className="text-soft">{role}</span>
        </p>
        <p className="small">
          {seenAt ? (
            <>
              Last seen <When at={seenAt} as="short" />
            </>
          ) : (
            'Not signed in anywhere'
          )}
        </p>
      </div>
      <p dir="ltr" className="small text-start break-all">
        {email}
      </p>
      <details className="mt-1" open={Boolean(refused) || undefined}>
        <summary className="quiet inline-block cursor-pointer py-1" aria-label={`Change the role of ${name}`}>
          Change
        </summary>
        <div className="max-w-md pb-3">
          <form {...form} aria-label={`Role of ${name}`}>
            {refused && <Refused>{refused.message}</Refused>}
            <input type="hidden" name="id" value={id} />
            <RoleChoice label="Role" chosen={refused?.values.role === 'reader' ? role : (refused?.values.role ?? role)} />
            <Sure
              key={role}
              what={isYou ? 'Yes, change my own role' : 'Yes, remove them from the staff'}
              isWanted={Boolean(refused?.errors.sure)}
            />
            <div className="mt-3 flex flex-wrap gap-3">
              <button type="submit" className="button" aria-disabled={pending}>
                Give this role
              </button>
              <button type="submit" name="role" value="reader" className="button" aria-disabled={pending}>
                Remove from the staff
              </button>
            </div>
          </form>
        </div>
      </details>
      <Done>{answer?.state === 'done' && `Now ${answer.result.role}.`}</Done>
    </li>
  )
}

function Sure({ what, isWanted }: { what: string; isWanted: boolean }) {
  return (
    <label className="mt-3 flex items-center gap-2 py-1 text-sm">
      <input type="checkbox" name="sure" aria-invalid={isWanted || undefined} className="size-5 accent-[var(--talk)]" /> {what}
    </label>
  )
}
