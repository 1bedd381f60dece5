import { db } from '@/lib/db'
import { openDesks } from '@/lib/desk/live'
import { deskStream } from '@/lib/desk/stream'
import { isModerator } from '@/lib/people'
import { currentModerator, sessionId } from '@/lib/session'
import { sessionPerson } from '@/lib/sessions'

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** What happens at the desk, as it happens (lib/desk/hub.ts); for moderators. */
export async function GET() {
  const session = await sessionId()
  if (!session || !(await currentModerator())) return new Response(null, { status: 404 })
  const may = async () => {
    const person = await sessionPerson(db, session)
    return person !== null && isModerator(person)
  }
  return new Response(deskStream(openDesks(), { may }), { headers })
}

/** Without this the framework would open a stream for it that nobody reads. */
export const HEAD = () => new Response(null, { status: 405 })
