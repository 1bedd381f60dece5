import type { Db, Tx } from './db'
import type { Person } from './people'
import { Refusal } from './refusal'

// Where somebody is signed in, a row a browser. What the cookie says counts only as long as its row is here.

export const sessionDays = 30
const day = 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000

interface NewSession {
  device: string
  /** The session that this browser had before: it ends. */
  replaces?: string | null
}

/** Opens a session and returns its id, which is to be told to nobody but the browser. Those of this person that have run out go. */
export async function openSession(db: Db, person: Person, { device, replaces }: NewSession, now = new Date()): Promise<string> {
  if (replaces) await db.session.deleteMany({ where: { id: replaces } })
  await db.session.deleteMany({ where: { userId: person.id, endsAt: { lte: now } } })
  const endsAt = new Date(now.getTime() + sessionDays * day)
  const { id } = await db.session.create({ data: { userId: person.id, device: device.slice(0, 100), createdAt: now, seenAt: now, endsAt } })
  return id
}

/** Whose session this is, and what they may do now; null when it has ended. Notes that it was seen, at most once an hour. */
export async function sessionPerson(db: Db, id: string, now = new Date()): Promise<Person | null> {
  const [row] = await db.$queryRaw<(Person & { seenAt: Date })[]>`
    select u.id, u.name, u.email, u.role::text as role, s."seenAt" from "Session" s join "User" u on u.id = s."userId"
    where s.id = ${id} and s."endsAt" > ${now}`
  if (!row) return null
  const { seenAt, ...person } = row
  const before = new Date(now.getTime() - hour)
  if (seenAt < before) await db.session.updateMany({ where: { id, seenAt: { lt: before } }, data: { seenAt: now } })
  return person
}

export interface OpenSession {
  id: string
  device: string
  createdAt: Date
  seenAt: Date
  /** The one that asks. */
  isThis: boolean
}

/** The person's sessions, this one first, then by when they were last seen. */
export async function sessionsOf(db: Db, person: Person, current: string | null, now = new Date()): Promise<OpenSession[]> {
  const rows = await db.session.findMany({
    where: { userId: person.id, endsAt: { gt: now } },
    orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, device: true, createdAt: true, seenAt: true },
  })
  const sessions = rows.map((row) => ({ ...row, isThis: row.id === current }))
  return sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** Ends the session with this id, whosesoever it is: for the browser that has it. */
export async function endSessionRow(db: Db, id: string) {
  await db.session.deleteMany({ where: { id } })
}

/** Ends one of the person's own sessions. Refuses any other, in the same words as one that is not there. */
export async function endOneSession(db: Db, person: Person, id: string) {
  const { count } = await db.session.deleteMany({ where: { id, userId: person.id } })
  if (count === 0) throw new Refusal('This session has ended already.')
}

/** Ends all but this one. */
export async function endOtherSessions(db: Db | Tx, person: Person, current: string | null) {
  await db.session.deleteMany({ where: { userId: person.id, ...(current && { id: { not: current } }) } })
}

/** Ends every session of the person. */
export async function endAllSessions(db: Db | Tx, person: Person) {
  await db.session.deleteMany({ where: { userId: person.id } })
}
