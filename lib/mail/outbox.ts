import type { Db } from '../db'
import { sameAddress } from '../people'
import type { MailData, MailKind } from './kinds'

// The outbox as admins see it.

export const mailStates = ['waiting', 'sent', 'failed', 'dropped', 'kept'] as const
export type MailState = (typeof mailStates)[number]

export interface OutboxMail {
  id: string
  email: string
  kind: string
  lang: string
  state: MailState
  tries: number
  fault: string
  at: Date
  sentAt: Date | null
}

export interface OutboxQuestion {
  state?: string
  /** A whole address. */
  to?: string
  /** The last mail of the page before. */
  after?: string
}

const pageful = 50

/** A page of the outbox, newest first, and where the next begins; null where there is none. */
export async function outbox(
  db: Db,
  { state = '', to = '', after = '' }: OutboxQuestion,
): Promise<{ mails: OutboxMail[]; after: string | null }> {
  const wanted = mailStates.find((name) => name === state)
  const from = after ? await db.mail.findUnique({ where: { id: after }, select: { at: true, id: true } }) : null
  const found = await db.mail.findMany({
    where: {
      ...(wanted && { state: wanted }),
      ...(to && { email: sameAddress(to) }),
      ...(from && { OR: [{ at: { lt: from.at } }, { at: from.at, id: { lt: from.id } }] }),
    },
    omit: { data: true, key: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: pageful + 1,
  })
  const mails = found.slice(0, pageful)
  return { mails, after: found.length > pageful ? (mails.at(-1)?.id ?? null) : null }
}

/** How many mails are in each state. */
export async function outboxCounts(db: Db): Promise<Record<MailState, number>> {
  const counts = await db.mail.groupBy({ by: ['state'], _count: true })
  const of = (state: MailState) => counts.find((count) => count.state === state)?._count ?? 0
  return { waiting: of('waiting'), sent: of('sent'), failed: of('failed'), dropped: of('dropped'), kept: of('kept') }
}

export interface KeptMail {
  kind: MailKind
  data: MailData[MailKind]
  lang: string
  email: string
  at: Date
}

/** A mail that was kept because there is no server to send it by; null for any other. */
export async function keptMail(db: Db, id: string): Promise<KeptMail | null> {
  const mail = await db.mail.findFirst({ where: { id, state: 'kept' } })
  if (!mail) return null
  const { kind, data, lang, email, at } = mail
  return { kind: kind as MailKind, data: data as unknown as MailData[MailKind], lang, email, at }
}

/** The addresses to which nothing is sent at present, the last one first. */
export async function pausedAddresses(db: Db): Promise<{ email: string; at: Date; why: string }[]> {
  const boxes = await db.mailbox.findMany({ where: { pausedAt: { not: null } }, orderBy: { pausedAt: 'desc' }, take: 200 })
  return boxes.flatMap(({ email, pausedAt: at, pausedFor: why }) => (at ? [{ email, at, why }] : []))
}
