import { createHmac, timingSafeEqual } from 'node:crypto'
import { sameAddress } from '../people'
import { siteAddress } from '../site'
import { isList, type MailList } from './mailbox'

// The link at the foot of a mail that stops its list: whoever has the mail has it, and needs no account.

/** The query that names an address and a list, and proves that we wrote it. */
export function stopQuery(email: string, list: MailList): string {
  const address = sameAddress(email)
  return `a=${Buffer.from(address).toString('base64url')}.${proof(address, list)}&list=${list}`
}

/** The page for people: it asks before it stops anything, because programs open links too. */
export const stopPage = (email: string, list: MailList) => siteAddress(`/mail/stop?${stopQuery(email, list)}`)

/** For mail programs, which post to it (RFC 8058). */
export const stopAtOnce = (email: string, list: MailList) => siteAddress(`/mail/stop/now?${stopQuery(email, list)}`)

/** Whose mails of which list the query is about; null where we did not write it. */
export function stoppedBy({ a = '', list = '' }: { a?: unknown; list?: unknown }): { email: string; list: MailList } | null {
  if (typeof a !== 'string' || typeof list !== 'string' || !isList(list)) return null
  const [address = '', given = ''] = a.split('.')
  const email = Buffer.from(address, 'base64url').toString()
  const [left, right] = [Buffer.from(given), Buffer.from(proof(email, list))]
  return left.length === right.length && timingSafeEqual(left, right) ? { email, list } : null
}

function proof(email: string, list: MailList): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.')
  return createHmac('sha256', secret).update(`stop mails\n${list}\n${email}`).digest('base64url')
}
