import { db } from '@/lib/db'
import { contextOf } from '@/lib/desk/context'
import { currentModerator } from '@/lib/session'

interface Asked {
  params: Promise<{ id: string }>
}

/** What stands beside a comment, for the desk's script. 404 for anybody but moderators, and for a comment that there is not. */
export async function GET(_request: Request, { params }: Asked) {
  const moderator = await currentModerator()
  const context = moderator && (await contextOf(db, moderator, (await params).id))
  if (!context) return new Response(null, { status: 404 })
  return Response.json(context, { headers: { 'Cache-Control': 'private, no-store' } })
}
