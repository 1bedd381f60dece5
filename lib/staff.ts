import { z } from 'zod'
import type { Db } from './db'
import { staffRoles } from './invitations'
import { type Admin, giveRole, type Role } from './people'
import { Refusal } from './refusal'
import { endAllSessions } from './sessions'

// The paper's own people.

export interface Colleague {
  id: string
  name: string
  email: string
  role: Role
  /** When they were last here, roughly; null for somebody who has no session. */
  seenAt: Date | null
}

/** All of them, by role and name. */
export async function staff(db: Db): Promise<Colleague[]> {
  return db.$queryRaw<Colleague[]>`
    select u.id, u.name, u.email, u.role::text as role, max(s."seenAt") as "seenAt"
    from "User" u left join "Session" s on s."userId" = u.id
    where u.role <> 'reader' group by u.id order by array_position(array['admin', 'editor', 'moderator'], u.role::text), u.name, u.id limit 500`
}

export const roleSchema = z.object({
  id: z.string().min(1).max(64),
  role: z.enum([...staffRoles, 'reader'], { error: 'Choose a role.' }),
  /** Confirmed: of what one does to oneself, and of a removal. */
  sure: z.string().optional(),
})

/** Gives one of the staff another role; a reader is of the staff no more, and is signed out everywhere. There is always an admin. Refuses what was not confirmed. */
export async function changeRole(
  db: Db,
  admin: Admin,
  { id, role, sure }: z.output<typeof roleSchema>,
): Promise<{ name: string; role: Role }> {
  return db.$transaction(async (tx) => {
    // Two admins who remove each other leave one.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('staff', 0))`
    const person = await tx.user.findUnique({ where: { id }, select: { id: true, name: true, email: true, role: true } })
    if (!person || person.role === 'reader') throw new Refusal('They are not of the staff any more.')
    const still = await tx.user.findUnique({ where: { id: admin.id }, select: { role: true } })
    if (still?.role !== 'admin') throw new Refusal('You are not an admin any more.')
    if (person.role === role) return { name: person.name, role }
    if (person.role === 'admin' && (await tx.user.count({ where: { role: 'admin' } })) < 2)
      throw new Refusal('This is the only admin. Make somebody else an admin first.', 'role')
    if (person.id === admin.id && !sure) throw new Refusal('This is you: without the role you cannot take it back. Confirm it.', 'sure')
    if (role === 'reader' && !sure) throw new Refusal(`${person.name} will be signed out everywhere. Confirm it.`, 'sure')
    await giveRole(tx, id, role)
    if (role === 'reader') await endAllSessions(tx, person)
    return { name: person.name, role }
  })
}
