import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { adoptComments } from './adoption'
import type { Db, Tx } from './db'
import { postMail } from './mail/post'
import { ownAddress } from './own-address'
import { makeReader, nameSchema, type Person, publicFields, sameAddress } from './people'
import { Refusal } from './refusal'
import { siteAddress } from './site'

// Signing in by a link that is sent to an address. Whether somebody has an account is told to nobody but who holds the link:
// it is sent to every address, and makes the account where there is none.

const linkMinutes = 15
const day = 24 * 60 * 60 * 1000

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

interface Asked {
  email: string
  /** Where to go once signed in. */
  to: string
  /** That of the page where the link was asked for. */
  lang?: string
}

/** Sends the address a link, and stores its hash, in one transaction. Forgets links that ran out a day ago. */
export async function sendLink(db: Db, { email, to, lang = 'en' }: Asked, now = new Date()) {
  // 256 random bits, which are in the mail and nowhere else.
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + linkMinutes * 60_000)
  const link = siteAddress(`/sign-in/link?token=${token}`)
  await db.$transaction(async (tx) => {
    await tx.verificationToken.deleteMany({ where: { expires: { lt: new Date(now.getTime() - day) } } })
    const row = { token: hashOf(token), email: sameAddress(email), to: ownAddress(to) ?? '', createdAt: now, expires }
    await tx.verificationToken.create({ data: row })
    await postMail(tx, { to: email, kind: 'sign-in', data: { link, minutes: linkMinutes }, lang })
  })
}

export type Link =
  /** `name` is what a new account is called unless its person chooses otherwise. */
  { state: 'open'; email: string; known: boolean; name: string } | { state: 'used' | 'expired' | 'unknown' }

/** What the link is good for. Looking does not use it up: programs that look after mail open every link in it. */
export async function linkOf(db: Db, token: string, now = new Date()): Promise<Link> {
  const row = await db.verificationToken.findUnique({ where: { token: hashOf(token) } })
  if (!row) return { state: 'unknown' }
  if (row.usedAt) return { state: 'used' }
  if (row.expires <= now) return { state: 'expired' }
  const { email } = row
  const user = await db.user.findUnique({ where: { email }, select: { name: true } })
  return { state: 'open', email, known: user !== null, name: user?.name ?? (await guestName(db, email)) }
}

async function guestName(db: Db, guestEmail: string): Promise<string> {
  const last = await db.comment.findFirst({ where: { guestEmail }, orderBy: { createdAt: 'desc' }, select: { guestName: true } })
  return last?.guestName ?? ''
}

export const useLinkSchema = z.object({ token: z.string().max(200).default(''), name: z.string().max(500).default('') })
export type UseLinkForm = z.output<typeof useLinkSchema>

const why = {
  used: 'This link has been used. Each works once.',
  expired: `This link has run out: it worked for ${linkMinutes} minutes.`,
  unknown: 'This link is not one of ours. Perhaps a part of it is missing.',
}
/** Why a link does not open, for whoever followed it. */
export const whyNot = (state: Exclude<Link['state'], 'open'>): string => why[state]

/**
 * Uses the link up. Returns its person, made now where there was none and with all that they wrote as a guest, and where they
 * wanted to go. Refuses a link that was used, has run out or never was; of two uses at once, one. A refused name leaves the link as it was.
 */
export async function useLink(db: Db, { token, name }: UseLinkForm, now = new Date()): Promise<{ person: Person; to: string }> {
  return db.$transaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ email: string; to: string }[]>`
      update "VerificationToken" set "usedAt" = ${now} where token = ${hashOf(token)} and "usedAt" is null and expires > ${now}
      returning email, "to"`
    if (!used) {
      const { state } = await linkOf(db, token, now)
      throw new Refusal(whyNot(state === 'open' ? 'used' : state))
    }
    return { person: await personOf(tx, used.email, name), to: used.to }
  })
}

/** The person with this address, which is proved to be theirs. */
async function personOf(tx: Tx, email: string, name: string): Promise<Person> {
  // Two links to one new address, used at once, make one person.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`guest ${email}`}, 0))`
  const person =
    (await tx.user.findUnique({ where: { email }, select: publicFields })) ?? (await makeReader(tx, { email, name: named(name) }))
  await adoptComments(tx, person)
  return person
}

function named(name: string): string {
  const { success, data, error } = nameSchema.safeParse(name)
  if (!success) throw new Refusal(error.issues[0]?.message ?? '', 'name')
  return data
}
