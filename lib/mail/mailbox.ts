import type { Db, Tx } from '../db'
import { sameAddress } from '../people'

// What is sent to an address, and whether it arrives there. An address without a row gets everything but the digest.

/** What somebody may stop by one press. */
export const lists = ['replies', 'decisions', 'digest'] as const
export type MailList = (typeof lists)[number]

/** True for the name of a list that one can leave. */
export const isList = (name: string): name is MailList => lists.some((list) => list === name)

export interface Choices extends Record<MailList, boolean> {
  /** One of languages; null for that of the article. */
  lang: string | null
}

export interface MailboxState extends Choices {
  /** Nothing is sent but what was asked for just now, because mails did not arrive. */
  paused: { at: Date; why: string } | null
}

/** What is sent to the address, and whether its mails are paused. */
export async function choicesOf(db: Db | Tx, email: string): Promise<MailboxState> {
  const box = await db.mailbox.findUnique({ where: { email: sameAddress(email) } })
  const { lang = null, replies = true, decisions = true, digest = false, pausedAt = null, pausedFor = '' } = box ?? {}
  return { lang, replies, decisions, digest, paused: pausedAt && { at: pausedAt, why: pausedFor } }
}

/** Keeps what somebody chose for the address. A digest that is switched on covers what happens from `now` on. */
export async function saveChoices(db: Db | Tx, email: string, given: Choices & { now?: Date }) {
  const { lang, replies, decisions, digest, now = new Date() } = given
  const where = { email: sameAddress(email) }
  const before = await db.mailbox.findUnique({ where, select: { digest: true } })
  const data = { lang, replies, decisions, digest, ...(digest && !before?.digest && { digestTo: now }) }
  await db.mailbox.upsert({ where, create: { ...where, ...data }, update: data })
}

/** Nothing of this list goes to the address any more. */
export async function stop(db: Db | Tx, email: string, list: MailList) {
  await put(db, email, { [list]: false })
}

/** What was stopped is sent again, from now on. */
export async function sendAgain(db: Db | Tx, email: string, list: MailList) {
  await put(db, email, { [list]: true, ...(list === 'digest' && { digestTo: new Date() }) })
}

/** Mails go to the address again: whoever asks says that they arrive now. */
export async function resume(db: Db | Tx, email: string) {
  await db.mailbox.updateMany({ where: { email: sameAddress(email) }, data: { bounces: 0, pausedAt: null, pausedFor: '' } })
}

async function put(db: Db | Tx, email: string, data: Partial<Record<MailList, boolean>> & { digestTo?: Date }) {
  const where = { email: sameAddress(email) }
  await db.mailbox.upsert({ where, create: { ...where, ...data }, update: data })
}
