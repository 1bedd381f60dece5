import { db } from '@/lib/db'
import { deskState } from '@/lib/desk/state'
import { currentModerator } from '@/lib/session'

/** How the desk's counts and these comments are now, ?ids=a,b; for moderators. */
export async function GET(request: Request) {
  if (!(await currentModerator())) return new Response(null, { status: 404 })
  const ids = new URL(request.url).searchParams.get('ids') ?? ''
  return Response.json(await deskState(db, ids.split(',')), { headers: { 'Cache-Control': 'private, no-store' } })
}
