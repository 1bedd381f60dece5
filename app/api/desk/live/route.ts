import { db } from '@/lib/db'
import { openDesks } from '@/lib/desk/live'
import { deskStream } from '@/lib/desk/stream'
import { noStream, streamAnswer } from '@/lib/event-stream'
import { isModerator } from '@/lib/people'
import { currentModerator, sessionId } from '@/lib/session'
import { sessionPerson } from '@/lib/sessions'

/** What happens at the desk, as it happens (lib/desk/hub.ts); for moderators. */
export async function GET() {
  const session = await sessionId()
  if (!session || !(await currentModerator())) return new Response(null, { status: 404 })
  const may = async () => {
    const person = await sessionPerson(db, session)
    return person !== null && isModerator(person)
  }
  return streamAnswer(deskStream(openDesks(), { may }))
}

export const HEAD = noStream
