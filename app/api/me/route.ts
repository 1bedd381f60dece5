import { isModerator } from '@/lib/people'
import { currentUser } from '@/lib/session'

/** Who asks: a name for the page's corner, or null. Never cached. */
export async function GET() {
  const person = await currentUser()
  return Response.json(person && { name: person.name, desk: isModerator(person) }, { headers: { 'Cache-Control': 'private, no-store' } })
}
