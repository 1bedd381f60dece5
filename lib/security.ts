import { z } from 'zod'
import type { Db } from './db'
import { hashPassword, verifyPassword } from './passwords'
import type { Person } from './people'
import { Refusal } from './refusal'
import { endOtherSessions } from './sessions'
import { confirmTotp, endTotp, useCode } from './totp'

/** Somebody, and the session in which they ask. */
export interface Here {
  person: Person
  session: string | null
}

// What somebody does for the safety of their account. Whoever changes what it takes to sign in is signed out everywhere else.

const code = z.string().trim().min(1, 'Write the code.').max(100, 'This is too long for a code.')
const password = z.string().min(1, 'Write your password.').max(1_000, 'This is too long for a password.')

export const codeSchema = z.object({ code })
export const turnOffSchema = z.object({ password, code })
export const newPasswordSchema = z.object({
  password,
  next: z.string().min(10, 'Use at least 10 characters.').max(1_000, 'This is too long for a password.'),
})

/** True for somebody who can sign in by password. */
export async function hasPassword(db: Db, { id }: Person): Promise<boolean> {
  return (await db.user.count({ where: { id, passwordHash: { not: null } } })) > 0
}

/** Gives the person another password. Refuses whoever does not know the one they have. */
export async function changePassword(db: Db, { person, session }: Here, form: z.output<typeof newPasswordSchema>) {
  const before = await provenHash(db, person, form.password)
  const passwordHash = await hashPassword(form.next)
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: person.id, passwordHash: before }, data: { passwordHash } })
    if (count === 0) throw new Refusal('Your password was changed meanwhile.', 'password')
    await endOtherSessions(tx, person, session)
  })
}

/** Has a code asked for from now on. Returns the recovery codes. Refuses a code that is not the app's. */
export async function turnOnCodes(db: Db, { person, session }: Here, form: z.output<typeof codeSchema>): Promise<string[]> {
  return db.$transaction(async (tx) => {
    const codes = await confirmTotp(tx, person, form.code)
    await endOtherSessions(tx, person, session)
    return codes
  })
}

/** Has no code asked for any more. Refuses whoever does not give both the password and a code. */
export async function turnOffCodes(db: Db, { person, session }: Here, form: z.output<typeof turnOffSchema>) {
  await provenHash(db, person, form.password)
  await db.$transaction(async (tx) => {
    await useCode(tx, person, form.code)
    await endTotp(tx, person)
    await endOtherSessions(tx, person, session)
  })
}

/** The hash of the person's password, which they have just given. Refuses a wrong one. */
async function provenHash(db: Db, { id }: Person, given: string): Promise<string> {
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })
  if (!(await verifyPassword(given, passwordHash)) || !passwordHash) throw new Refusal('This is not your password.', 'password')
  return passwordHash
}
