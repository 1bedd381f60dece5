import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Db, Tx } from './db'
import { hashPassword, verifyPassword } from './passwords'
import { skeleton } from './policy/skeleton'
import type { Raw } from './raw'
import { Refusal } from './refusal'
import { isThrowAway } from './throw-away'

export type Role = 'reader' | 'moderator' | 'editor' | 'admin'

export interface Person {
  id: string
  name: string
  email: string
  role: Role
}

declare const proven: unique symbol
declare const admin: unique symbol
/** A person whose role allows deciding. An action gets one from requireModerator() alone, which reads the role for this very request. */
export type Moderator = Person & { readonly [proven]: 'moderator' }

export const publicFields = { id: true, name: true, email: true, role: true } as const

/** Moderators decide, and so do admins. */
export function isModerator(person: Person): person is Moderator {
  return person.role === 'moderator' || person.role === 'admin'
}

/** A person who may change the policy and the people. requireAdmin() alone makes one. */
export type Admin = Moderator & { readonly [admin]: true }

/** True for an admin, who may then act as one. */
export function isAdmin(person: Person): person is Admin {
  return person.role === 'admin'
}

/** True for every role but the reader’s. */
export const isStaff = (role: Role) => role !== 'reader'

/** The address as it is compared and kept. */
export const sameAddress = (email: string) => email.trim().toLowerCase()

/** The person of this id; null where there is none. */
export async function personById(db: Db, id: string): Promise<Person | null> {
  return db.user.findUnique({ where: { id }, select: publicFields })
}

/** The person, or null when the address is unknown or the password wrong; the two take the same time. */
export async function personByPassword(db: Db, email: string, password: string): Promise<Person | null> {
  const user = await db.user.findUnique({ where: { email: sameAddress(email) } })
  if (!(await verifyPassword(password, user?.passwordHash ?? null)) || !user) return null
  return { id: user.id, name: user.name, email: user.email, role: user.role }
}

/** Makes the person, or gives the one with this address the name, role and password. */
export async function putPerson(
  db: Db | Tx,
  { email, name, role, password }: { email: string; name: string; role: Role; password?: string },
) {
  const data = { name, skeleton: skeleton(name), role, ...(password && { passwordHash: await hashPassword(password) }) }
  return db.user.upsert({
    where: { email: sameAddress(email) },
    create: { email: sameAddress(email), throwAway: isThrowAway(sameAddress(email)), ...data },
    update: data,
    select: publicFields,
  })
}

/** What a reader may be called. */
export const nameSchema = z.string().trim().min(1, 'Write the name to show with your comments.').max(60, 'Use at most 60 characters.')

/** Makes a reader of somebody who has proved that the address is theirs. Refuses a name that looks like that of somebody of the paper. */
export async function makeReader(tx: Tx, { email, name }: { email: string; name: string }): Promise<Person> {
  if ((await namesakes(tx, name)).some(isStaff)) throw new Refusal('Somebody of the paper signs with this name. Choose another.', 'name')
  const data = { email: sameAddress(email), name, skeleton: skeleton(name), throwAway: isThrowAway(sameAddress(email)) }
  return tx.user.create({ data, select: publicFields })
}

/** Gives somebody another role: what they may do is read for every act. */
export async function giveRole(tx: Tx, id: string, role: Role) {
  await tx.user.update({ where: { id }, data: { role } })
}

/** The roles of all who sign with this name, or with one that looks like it. */
export async function namesakes(tx: Raw, name: string): Promise<Role[]> {
  const looks = skeleton(name)
  if (looks === '') return []
  const people = await tx.$queryRaw<{ role: Role }[]>`select role::text as role from "User" where skeleton = ${looks} limit 20`
  return people.map(({ role }) => role)
}

/** Gives everybody a skeleton who has none, as those have who were here before there were any. */
export async function fillSkeletons(db: Db) {
  const people = await db.user.findMany({ where: { skeleton: '' }, select: { id: true, name: true } })
  for (const { id, name } of people) {
    const looks = skeleton(name)
    if (looks) await db.user.update({ where: { id }, data: { skeleton: looks } })
  }
}

declare const editor: unique symbol
/** A person who publishes and corrects. requireEditor() and currentEditor() alone make one. */
export type Editor = Staff & { readonly [editor]: true }

/** Editors publish, and so do admins. */
export function isEditor(person: Person): person is Editor {
  return person.role === 'editor' || person.role === 'admin'
}

/** 96 random bits, for an account's first password. */
export const randomPassword = () => randomBytes(12).toString('base64url')

declare const staff: unique symbol
/** One of the paper's own people: a moderator, an editor or an admin. requireStaff() alone makes one. */
export type Staff = Person & { readonly [staff]: true }

/** True for somebody of the newsroom, who may then act as such. */
export const isOfStaff = (person: Person): person is Staff => isStaff(person.role)
