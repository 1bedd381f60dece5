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

/** Puts a mail in the outbox; it is sent once the transaction commits. Returns its id, or null where one of this key was there before. */
export async function postMail<Kind extends MailKind>(tx: Tx, { to, kind, data, lang = 'en', key }: NewMail<Kind>): Promise<string | null> {
  if (key && (await tx.mail.findUnique({ where: { key }, select: { id: true } }))) return null
  const email = sameAddress(to)
  const box = await tx.mailbox.findUnique({ where: { email }, select: { lang: true } })
  const { id } = await tx.mail.create({
    data: { email, kind, data: data as unknown as Prisma.InputJsonValue, lang: box?.lang ?? lang, key: key ?? null },
    select: { id: true },
  })
  // For more than a day: mail servers are away at times.
  await addJob(tx, 'send-mail', { id }, { tries: 14 })
  return id
}
