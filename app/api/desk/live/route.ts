import { db } from '@/lib/db'
import { openDesks } from '@/lib/desk/live'
import { deskStream } from '@/lib/desk/stream'
import { isModerator, personById } from '@/lib/people'
import { currentModerator } from '@/lib/session'

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** What happens at the desk, as it happens (lib/desk/hub.ts); for moderators. */
export async function GET() {
  const moderator = await currentModerator()
  if (!moderator) return new Response(null, { status: 404 })
  const may = async () => {
    const person = await personById(db, moderator.id)
    return person !== null && isModerator(person)
  }
  return new Response(deskStream(openDesks(), { may }), { headers })
}

/** Without this the framework would open a stream for it that nobody reads. */
export const HEAD = () => new Response(null, { status: 405 })
