import type { Db, Tx } from '../db'
import { type MailData, type MailKind, stoppable } from './kinds'
import { mailLanguage } from './languages'
import { mailHost, type Outlet } from './outlet'
import { type Fault, faultOf } from './refused'
import { render } from './render'
import { stopAtOnce, stopPage } from './stop-link'

interface Waiting {
  id: string
  email: string
  kind: MailKind
  lang: string
  data: MailData[MailKind]
  at: Date
}

/** After so many in a row that an address's server refused for good, nothing is sent there any more. */
const bouncesToPause = 3
/** Longer than a server may take for all that it is told: only this transaction knows that the mail is under way. */
const sending = { timeout: 180_000, maxWait: 60_000 }

/**
 * Sends a mail that waits; one that is gone or done is left alone, so it may be asked for twice. Throws when it should be
 * tried again later, and gives up where `lastTry` is true. The row is locked meanwhile: no mail is under way twice.
 */
export async function sendMail(
  db: Db,
  id: string,
  { outlet, lastTry, now = new Date() }: { outlet: Outlet; lastTry: boolean; now?: Date },
) {
  const fault = await db.$transaction(async (tx) => {
    const [mail] = await tx.$queryRaw<Waiting[]>`
      select id, email, kind, lang, data, at from "Mail" where id = ${id} and state = 'waiting' for update`
    if (!mail) return null
    const why = (await unwanted(tx, mail)) || tooLate(mail, now)
    if (why) return void (await end(tx, id, { state: 'dropped', fault: why }))
    if (!outlet.transport) return void (await keep(tx, mail, outlet))
    const fault = await posted(mail, outlet)
    if (!fault) return void (await arrived(tx, mail, now))
    if (fault.later && !lastTry) {
      await tx.mail.update({ where: { id }, data: { tries: { increment: 1 }, fault: fault.words } })
      return fault
    }
    await end(tx, id, { state: 'failed', fault: fault.words, tries: { increment: 1 } })
    if (fault.bounce) await bounced(tx, mail.email, { fault, now })
  }, sending)
  if (fault) throw new Error(`The mail ${id} could not be sent yet: ${fault.words}`)
}

/** Why the address does not get it; '' where it does. A link to sign in was asked for just now, so it goes all the same. */
async function unwanted(tx: Tx, { email, kind }: Waiting): Promise<string> {
  const box = await tx.mailbox.findUnique({ where: { email } })
  const list = stoppable[kind]
  if (list && !(box?.[list] ?? list !== 'digest')) return 'not wanted'
  return box?.pausedAt && kind !== 'sign-in' ? 'paused' : ''
}

/** A link that does not open anything any more is of no use. */
function tooLate({ kind, data, at }: Waiting, now: Date): string {
  if (kind !== 'sign-in') return ''
  const { minutes } = data as MailData['sign-in']
  return now.getTime() - at.getTime() > minutes * 60_000 ? 'too late' : ''
}

async function posted({ id, email, kind, lang, data }: Waiting, { transport, from }: Outlet): Promise<Fault | null> {
  const list = stoppable[kind]
  const { subject, text, html } = render(kind, data, { lang, stop: list && stopPage(email, list) })
  try {
    await transport?.sendMail({
      ...{ from, to: { name: '', address: email }, subject, text, html },
      // The same mail after a crash: who has it already can tell.
      messageId: `<${id}@${mailHost}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': mailLanguage(lang),
        'X-Mail-Kind': kind,
        ...(list && { 'List-Unsubscribe': `<${stopAtOnce(email, list)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    })
    return null
  } catch (error) {
    return faultOf(error)
  }
}

/** What it was made of is needed no more, and may hold a link that opens a door. */
const emptied = { data: {} }

async function end(tx: Tx, id: string, data: { state: 'dropped' | 'failed'; fault: string; tries?: { increment: number } }) {
  await tx.mail.update({ where: { id }, data: { ...data, ...emptied } })
}

async function keep(tx: Tx, { id, email, kind, lang, data }: Waiting, { say }: Outlet) {
  await tx.mail.update({ where: { id }, data: { state: 'kept' } })
  say(`• mail to ${email}: ${render(kind, data, { lang }).subject}  ${data.link}`)
}

async function arrived(tx: Tx, { id, email }: Waiting, now: Date) {
  await tx.mail.update({ where: { id }, data: { state: 'sent', fault: '', sentAt: now, tries: { increment: 1 }, ...emptied } })
  await tx.mailbox.updateMany({ where: { email, bounces: { gt: 0 } }, data: { bounces: 0 } })
}

async function bounced(tx: Tx, email: string, { fault, now }: { fault: Fault; now: Date }) {
  const once = { bounces: 1 }
  const box = await tx.mailbox.upsert({ where: { email }, create: { email, ...once }, update: { bounces: { increment: 1 } } })
  if (box.pausedAt || (box.bounces < bouncesToPause && !fault.gone)) return
  await tx.mailbox.update({ where: { email }, data: { pausedAt: now, pausedFor: fault.words } })
}
