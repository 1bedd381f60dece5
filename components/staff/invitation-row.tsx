'use client'

import { Done, Refused } from '@/components/policy-desk/told'
import { When } from '@/components/site/when'
import { useKeptForm } from '@/components/ui/kept-form'
import type { OpenInvitation } from '@/lib/invitations'
import { resend, takeBack } from './actions'

/** An invitation that nobody has answered yet. */
export function InvitationRow({ invitation: { id, email, name, role, at, by, over } }: { invitation: OpenInvitation }) {
  const again = useKeptForm(resend, { gone: `Sent again to ${email}.` })
  const back = useKeptForm(takeBack, { gone: 'The invitation is taken back.' })
  const refused = again.refused ?? back.refused
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p>
          <strong dir="ltr" className="break-all">
            {email}
          </strong>
          {name && (
            <>
              {' '}
              <bdi>({name})</bdi>
            </>
          )}
          , as {role}
        </p>
        <p className="small">
          {over ? 'Ran out. ' : ''}Sent by <bdi>{by}</bdi>, <When at={at} as="short" />
        </p>
      </div>
      {refused && <Refused>{refused.message}</Refused>}
      <div className="mt-1 flex flex-wrap items-center gap-x-5">
        <form {...again.form}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="quiet py-1" aria-label={`Send again to ${email}`} aria-disabled={again.pending}>
            Send again
          </button>
        </form>
        <form {...back.form}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="quiet py-1" aria-label={`Take back the invitation of ${email}`} aria-disabled={back.pending}>
            Take back
          </button>
        </form>
        <Done>{again.answer?.state === 'done' && 'Sent again.'}</Done>
      </div>
    </li>
  )
}
