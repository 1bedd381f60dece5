import type { Metadata } from 'next'
import { ColleagueRow } from '@/components/staff/colleague-row'
import { InvitationRow } from '@/components/staff/invitation-row'
import { InviteForm } from '@/components/staff/invite-form'
import { db } from '@/lib/db'
import { openInvitations } from '@/lib/invitations'
import { requireAdmin } from '@/lib/session'
import { staff } from '@/lib/staff'

export const metadata: Metadata = { title: 'Staff' }

/** Who works for the paper, and who is asked to. */
export default async function StaffPage() {
  const admin = await requireAdmin('/newsroom/staff')
  const [colleagues, invitations] = await Promise.all([staff(db), openInvitations(db)])
  return (
    <>
      <h1 className="pt-8 font-serif text-3xl">Staff</h1>
      <p className="measure mt-2 text-sm text-soft">
        {colleagues.length === 1 ? 'One person' : `${colleagues.length} people`}. Another role holds at once, also in what somebody has
        open.
      </p>
      <section aria-labelledby="invite" className="mt-8">
        <h2 id="invite" className="font-serif text-xl font-semibold">
          Invite somebody
        </h2>
        <InviteForm />
      </section>
      {invitations.length > 0 && (
        <section aria-labelledby="invited" className="mt-10 max-w-[44rem]">
          <h2 id="invited" className="font-serif text-xl font-semibold">
            Invited
          </h2>
          <ul className="mt-2 divide-y divide-rule border-y border-rule">
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="staff" className="mt-10 max-w-[44rem]">
        <h2 id="staff" className="font-serif text-xl font-semibold">
          Who works here
        </h2>
        <ul className="mt-2 divide-y divide-rule border-y border-rule">
          {colleagues.map((colleague) => (
            <ColleagueRow key={colleague.id} colleague={colleague} isYou={colleague.id === admin.id} />
          ))}
        </ul>
      </section>
    </>
  )
}
