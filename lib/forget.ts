import type { Db } from './db'
import { forgetEndedCounts } from './rate-limit'

// What is kept for a while only. Every night, what is older goes.

const day = 24 * 60 * 60 * 1000

/** Forgets what has had its time: mails, sign-in links, sessions, exports, invitations, webhooks' deliveries, errors that were reported, and from where comments came. */
export async function forget(db: Db, now = new Date()) {
  const ago = (days: number) => new Date(now.getTime() - days * day)
  // All tries are over by then: whoever worked on it died.
  await db.mail.updateMany({ where: { state: 'waiting', at: { lt: ago(3) } }, data: { state: 'failed', fault: 'never sent', data: {} } })
  await db.mail.deleteMany({ where: { at: { lt: ago(30) } } })
  await db.verificationToken.deleteMany({ where: { expires: { lt: ago(1) } } })
  await db.session.deleteMany({ where: { endsAt: { lt: now } } })
  await db.export.deleteMany({ where: { requestedAt: { lt: ago(7) } } })
  await db.connection.deleteMany({ where: { at: { lt: ago(30) } } })
  await db.invitation.deleteMany({ where: { at: { lt: ago(30) } } })
  await db.delivery.deleteMany({ where: { at: { lt: ago(30) } } })
  await db.errorReport.deleteMany({ where: { at: { lt: ago(365) } } })
  await forgetEndedCounts(db, now)
}
