import { renderSVG } from 'uqr'
import { Codes } from '@/components/security/codes'
import { ConnectedAccounts } from '@/components/security/connected-accounts'
import { NewPassword } from '@/components/security/new-password'
import { Sessions } from '@/components/security/sessions'
import { db } from '@/lib/db'
import { connectedAccounts } from '@/lib/elsewhere'
import { isStaff, type Person } from '@/lib/people'
import { hasPassword } from '@/lib/security'
import { sessionId } from '@/lib/session'
import { sessionsOf } from '@/lib/sessions'
import { totpState } from '@/lib/totp'

/** Where the person is signed in, by what, and how to end it. */
export async function Security({ person }: { person: Person }) {
  const [sessions, connected, totp, password] = await Promise.all([
    sessionId().then((current) => sessionsOf(db, person, current)),
    connectedAccounts(db, person),
    totpState(db, person),
    hasPassword(db, person),
  ])
  const picture = totp.state === 'begun' ? `data:image/svg+xml;base64,${Buffer.from(renderSVG(totp.uri)).toString('base64')}` : ''
  return (
    <>
      <Sessions sessions={sessions} />
      {connected.length > 0 && <ConnectedAccounts accounts={connected} />}
      {password && <NewPassword />}
      {isStaff(person.role) && password && <Codes totp={totp} picture={picture} />}
    </>
  )
}
