import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { adoptComments } from './adoption'
import type { Db, Tx } from './db'
import { isFull, postMail } from './mail/post'
import {
  type Admin,
  giveRole,
  isStaff,
  nameSchema,
  namesakes,
  type Person,
  publicFields,
  putPerson,
  type Role,
  sameAddress,
} from './people'
import { Refusal } from './refusal'
import { siteAddress } from './site'

// Who is asked by mail to work for the paper. The link proves the address, as one to sign in by does; only its hash is kept.

const invitationDays = 7
const day = 24 * 60 * 60 * 1000
const mostADay = 3

export const staffRoles = ['moderator', 'editor', 'admin'] as const
export type StaffRole = (typeof staffRoles)[number]

export const inviteSchema = z.object({
  email: z.email('Write an e-mail address, as name@example.org.').max(254, 'This address is too long.'),
  name: z.string().trim().max(60, 'Use at most 60 characters.'),
  role: z.enum(staffRoles, { error: 'Choose what they are to do.' }),
})

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Invites somebody by mail, in place of an invitation that they may have. Refuses who has this role already, and an address that has had several in a day. */
export async function invite(db: Db, admin: Admin, { role, name, ...form }: z.output<typeof inviteSchema>, now = new Date()) {
  const email = sameAddress(form.email)
  await db.$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, select: { name: true, role: true } })
    if (known && isStaff(known.role))
      throw new Refusal(`${known.name} is of the staff already, as ${known.role}. Change the role below.`, 'email')
    await send(tx, admin, { email, name, role, now })
  })
}

/** Sends an invitation that was not accepted again, with a new link: the one before works no more. */
export async function inviteAgain(db: Db, admin: Admin, id: string, now = new Date()) {
  await db.$transaction(async (tx) => {
    const open = await tx.invitation.findFirst({ where: { id, acceptedAt: null, revokedAt: null } })
    if (!open) throw new Refusal('This invitation has been accepted or taken back.')
    await send(tx, admin, { email: open.email, name: open.name, role: staffRole(open.role), now })
  })
}

/** Takes an invitation back: its link works no more. */
export async function revokeInvitation(db: Db, _admin: Admin, id: string, now = new Date()) {
  const { count } = await db.invitation.updateMany({ where: { id, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } })
  if (count === 0) throw new Refusal('This invitation has been accepted or taken back.')
}

const staffRole = (role: Role): StaffRole => staffRoles.find((one) => one === role) ?? 'moderator'

interface Sending {
  email: string
  name: string
  role: StaffRole
  now: Date
}

async function send(tx: Tx, admin: Admin, { email, name, role, now }: Sending) {
  if (await isFull(tx, { to: email, kinds: ['invitation'], most: mostADay, now }))
    throw new Refusal(`We have sent ${mostADay} invitations to this address in a day. The newest still works.`, 'email')
  await tx.invitation.updateMany({ where: { email, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } })
  // 256 random bits, which are in the mail and nowhere else.
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + invitationDays * day)
  await tx.invitation.create({ data: { token: hashOf(token), email, name, role, at: now, expires, byId: admin.id } })
  const link = siteAddress(`/invitation/${token}`)
  await postMail(tx, { to: email, kind: 'invitation', data: { by: admin.name, role, days: invitationDays, link } })
}

/** Those that wait for an answer, the newest first, with whether they have run out. */
export async function openInvitations(db: Db, now = new Date()) {
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    orderBy: { at: 'desc' },
    take: 100,
    select: { id: true, email: true, name: true, role: true, at: true, expires: true, by: { select: { name: true } } },
  })
  return rows.map(({ by, ...row }) => ({ ...row, by: by.name, over: row.expires <= now }))
}
export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number]

export type Invited =
  | { state: 'open'; email: string; name: string; role: StaffRole; by: string; known: boolean }
  | { state: 'used' | 'expired' | 'revoked' | 'unknown' }

/** What the link is good for. Looking does not use it up. */
export async function invitationOf(db: Db | Tx, token: string, now = new Date()): Promise<Invited> {
  const row = await db.invitation.findUnique({ where: { token: hashOf(token) }, include: { by: { select: { name: true, role: true } } } })
  if (!row) return { state: 'unknown' }
  if (row.acceptedAt) return { state: 'used' }
  // What somebody asked who may not ask any more does not hold.
  if (row.revokedAt || row.by.role !== 'admin') return { state: 'revoked' }
  if (row.expires <= now) return { state: 'expired' }
  const user = await db.user.findUnique({ where: { email: row.email }, select: { name: true } })
  const { email, name, role, by } = row
  return { state: 'open', email, role: staffRole(role), by: by.name, known: user !== null, name: user?.name ?? name }
}

export const acceptSchema = z.object({
  token: z.string().max(200),
  name: z.string().max(500).default(''),
  password: z.string().max(1_000, 'This is too long for a password.').default(''),
})

/**
 * Uses the invitation up. Returns its person: with a new account, name and password, or with the account that the address has,
 * which gets the role. Refuses what was used, has run out or was taken back; of two uses at once, one.
 */
export async function acceptInvitation(db: Db, { token, ...form }: z.output<typeof acceptSchema>, now = new Date()): Promise<Person> {
  return db.$transaction(async (tx) => {
    const invited = await invitationOf(tx, token, now)
    if (invited.state !== 'open') throw new Refusal('This invitation does not work any more: it was accepted, taken back, or has run out.')
    const { count } = await tx.invitation.updateMany({
      where: { token: hashOf(token), acceptedAt: null, revokedAt: null },
      data: { acceptedAt: now },
    })
    if (count === 0) throw new Refusal('This invitation has just been accepted.')
    const { email, role } = invited
    // Somebody else may be making an account for the address by a link to sign in.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`guest ${email}`}, 0))`
    const known = await tx.user.findUnique({ where: { email }, select: publicFields })
    if (known) {
      // An admin may do all that the others may.
      if (known.role !== 'admin') await giveRole(tx, known.id, role)
      return { ...known, role: known.role === 'admin' ? 'admin' : role }
    }
    const { name, password } = checked(form)
    if ((await namesakes(tx, name)).some(isStaff)) throw new Refusal('Somebody of the paper signs with this name. Choose another.', 'name')
    const person = await putPerson(tx, { email, name, role, password })
    await adoptComments(tx, person)
    return person
  })
}

function checked({ name, password }: { name: string; password: string }) {
  const named = nameSchema.safeParse(name)
  if (!named.success) throw new Refusal(named.error.issues[0]?.message ?? '', 'name')
  if (password.length < 10) throw new Refusal('Use at least 10 characters.', 'password')
  return { name: named.data, password }
}
