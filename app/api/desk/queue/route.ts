import { queueItem } from '@/components/moderate/queue-item'
import { db } from '@/lib/db'
import { queuePage } from '@/lib/desk/queues'
import { viewFrom } from '@/lib/desk/view'
import { currentModerator } from '@/lib/session'
import { resemblancesOf } from '@/lib/triage-model'

/** A page of a queue for the desk's script, as JSON; the address is the desk's own. For moderators. */
export async function GET(request: Request) {
  const moderator = await currentModerator()
  if (!moderator) return new Response(null, { status: 404 })
  const view = viewFrom(Object.fromEntries(new URL(request.url).searchParams))
  const { comments, after, slow } = await queuePage(db, view)
  const resemblances = await resemblancesOf(db, comments)
  const items = comments.map((comment) => queueItem(comment, { moderator, resembles: resemblances.get(comment.id) }))
  return Response.json({ items, after, slow }, { headers: { 'Cache-Control': 'private, no-store' } })
}
