import type { Tx } from './db'
import type { MailKind } from './mail/kinds'
import { isFull, postMail } from './mail/post'
import { siteAddress } from './site'

// What somebody who told us of illegal content is sent: a receipt, and what became of it (Digital Services Act, article 16).

/** An address that nobody has proven may be a stranger’s: so many of these mails reach it in a day. The page has the receipt anyway. */
export const mostNoticesToUnproven = 5

/** Sends the receipt of a notice, where it left an address. */
export async function confirmNotice(tx: Tx, reportId: string, now: Date): Promise<void> {
  for (const { to, lang, headline, link } of await told(tx, { id: reportId }, now))
    await postMail(tx, { to, kind: 'report-received', data: { headline, link }, lang, key: `report-received ${reportId}` })
}

/** Sends everybody whose notice of illegal content this decision settles what was decided. */
export async function tellReporters(tx: Tx, decisionId: string, now: Date): Promise<void> {
  for (const { id, to, lang, headline, link, shown } of await told(tx, { settledById: decisionId }, now))
    await postMail(tx, { to, kind: 'report-decided', data: { headline, shown, link }, lang, key: `report-decided ${id} ${decisionId}` })
}

/** Those of the notices that somebody can be written to about: the law lets reporters leave their name out. */
async function told(tx: Tx, which: { id: string } | { settledById: string }, now: Date) {
  const notices = await tx.report.findMany({
    where: { ...which, kind: 'illegal' },
    // In one order, so that two who write to the same addresses never wait for each other.
    orderBy: [{ guestEmail: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, guestEmail: true, person: { select: { email: true } } },
      comment: { select: { status: true, article: { select: { headline: true, lang: true } } } },
    },
  })
  const open = []
  for (const { id, guestEmail, person, comment } of notices) {
    const to = person?.email ?? guestEmail
    if (!to || (!person && (await isFull(tx, { to, kinds, most: mostNoticesToUnproven, now })))) continue
    open.push({ id, to, ...comment.article, link: siteAddress(`/reports/${id}`), shown: comment.status === 'approved' })
  }
  return open
}

const kinds: MailKind[] = ['report-received', 'report-decided']
