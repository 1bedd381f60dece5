import type { Db } from '../db'
import { personById, putPerson } from '../people'
import { endSessionRow, openSession } from '../sessions'
import type { Who } from './addresses'

/** Cookies of a reader, of an admin who is here for this alone, and of nobody. `close` ends their sessions, and the admin goes. */
export async function visitors(
  db: Db,
  { reader, seal }: { reader: string | null; seal: (token: Record<string, string>) => Promise<string> },
) {
  const email = 'explain@viewpoints.invalid'
  const admin = await putPerson(db, { email, name: 'Explain', role: 'admin' })
  const person = reader ? await personById(db, reader) : null
  const sessions: string[] = []
  const signedIn = async (somebody: typeof admin) => {
    const sid = await openSession(db, somebody, { device: 'db:explain' })
    sessions.push(sid)
    return `next-auth.session-token=${await seal({ sub: somebody.id, sid })}`
  }
  const cookies: Record<Who, string | null> = { nobody: '', reader: person && (await signedIn(person)), staff: await signedIn(admin) }
  const close = async () => {
    for (const sid of sessions) await endSessionRow(db, sid)
    await db.user.delete({ where: { id: admin.id } })
  }
  return { cookies, close }
}
