import { db } from '@/lib/db'
import { isEditor, isModerator } from '@/lib/people'
import { policyInForce } from '@/lib/policy-versions'
import { currentUser } from '@/lib/session'
import { standingOf } from '@/lib/standing'

/** Who asks: a name for the page's corner and the standing as an author, or null. Never cached. */
export async function GET() {
  const person = await currentUser()
  const me = person && {
    name: person.name,
    desk: isModerator(person),
    edits: isEditor(person),
    standing: await standingOf(db, { person }, await policyInForce(db)),
  }
  return Response.json(me, { headers: { 'Cache-Control': 'private, no-store' } })
}
