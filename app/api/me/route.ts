import { isStaff } from '@/lib/people'
import { currentUser } from '@/lib/session'

/** Who asks: a name for the page's corner, or null. Never cached. */
export async function GET() {
  const person = await currentUser()
  return Response.json(person && { name: person.name, staff: isStaff(person.role) }, { headers: { 'Cache-Control': 'private, no-store' } })
}
