import { setTimeout as pause } from 'node:timers/promises'
import { type Arrived, mailsIn } from '@/lib/testing/smtp'

interface Wanted {
  /** As in lib/mail/kinds.ts. */
  kind?: string
  /** Words of its subject. */
  subject?: string | RegExp
  /** So many must have arrived: 2 waits for the second. */
  count?: number
}

/** All mails that arrived at the address and are so, oldest first. */
export function mailsTo(address: string, { kind, subject = '' }: Wanted = {}): Arrived[] {
  return mailsIn(process.env.MAIL_FOLDER ?? '').filter(
    (mail) => mail.to === address.toLowerCase() && (!kind || mail.headers['x-mail-kind'] === kind) && mail.subject.match(subject),
  )
}

/** The last of these mails to the address; waits for it, at most 20 seconds. */
export async function mailTo(address: string, wanted: Wanted = {}): Promise<Arrived> {
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    const mails = mailsTo(address, wanted)
    const last = mails.at(-1)
    if (last && mails.length >= (wanted.count ?? 1)) return last
    await pause(100)
  }
  const there = mailsTo(address).map(({ headers, subject }) => `${headers['x-mail-kind']}: ${subject}`)
  throw new Error(`No mail ${JSON.stringify(wanted)} to ${address} in 20 seconds; there are: ${there.join('; ') || 'none'}`)
}
