import type { Prisma, Tx } from '../db'
import { addJob } from '../jobs'
import { sameAddress } from '../people'
import type { MailData, MailKind } from './kinds'

export interface NewMail<Kind extends MailKind> {
  to: string
  kind: Kind
  data: MailData[Kind]
  /** The language that the person has not chosen otherwise, BCP 47. */
  lang?: string
  /** One mail of this name, ever: asked for again, nothing happens. */
  key?: string
}

/** Puts a mail in the outbox; it is sent once the transaction commits. Returns its id, or null where one of this key was there before, or the address is made up. */
export async function postMail<Kind extends MailKind>(tx: Tx, { to, kind, data, lang = 'en', key }: NewMail<Kind>): Promise<string | null> {
  const email = sameAddress(to)
  if (isMadeUp(email)) return null
  if (key && (await tx.mail.findUnique({ where: { key }, select: { id: true } }))) return null
  const box = await tx.mailbox.findUnique({ where: { email }, select: { lang: true } })
  const { id } = await tx.mail.create({
    data: { email, kind, data: data as unknown as Prisma.InputJsonValue, lang: box?.lang ?? lang, key: key ?? null },
    select: { id: true },
  })
  // For more than a day: mail servers are away at times.
  await addJob(tx, 'send-mail', { id }, { tries: 14 })
  return id
}

/** An import makes addresses up where it was given none, and so do notices without a name: nothing can be sent to them. */
const isMadeUp = (email: string) => email.endsWith('.invalid')

const day = 24 * 60 * 60 * 1000

interface Allowance {
  to: string
  kinds: MailKind[]
  most: number
  now: Date
}

/** True where the address, which nobody has proven, has had as many mails of these kinds in a day as it may. Mails to it wait for each other until the transaction ends. */
export async function isFull(tx: Tx, { to, kinds, most, now }: Allowance): Promise<boolean> {
  const email = sameAddress(to)
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`mail to ${email}`}, 0))`
  return (await tx.mail.count({ where: { email, kind: { in: kinds }, at: { gt: new Date(now.getTime() - day) } } })) >= most
}
