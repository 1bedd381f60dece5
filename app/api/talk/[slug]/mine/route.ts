import { db } from '@/lib/db'
import { hiddenBy } from '@/lib/hidden'
import { isOfStaff } from '@/lib/people'
import { respectedBy } from '@/lib/respects'
import { currentUser } from '@/lib/session'

interface Asked {
  params: Promise<{ slug: string }>
}

/** What of an article's talk is mine: the comments I respect, whom I hide, whether I may pick; null for a visitor. Never cached. */
export async function GET(_request: Request, { params }: Asked) {
  const person = await currentUser()
  const [respects, hidden] = person ? await Promise.all([respectedBy(db, person, (await params).slug), hiddenBy(db, person)]) : [[], []]
  const mine = person && { respects, hidden: hidden.map(({ whose }) => whose), staff: isOfStaff(person) }
  return Response.json(mine, { headers: { 'Cache-Control': 'private, no-store' } })
}
