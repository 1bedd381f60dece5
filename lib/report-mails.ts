import type { Tx } from './db'
import { postMail } from './mail/post'
import { siteAddress } from './site'

// What somebody who told us of illegal content is sent: a receipt, and what became of it (Digital Services Act, article 16).

/** Sends the receipt of a notice, where it left an address. */
export async function confirmNotice(tx: Tx, reportId: string): Promise<void> {
  for (const { to, lang, headline, link } of await told(tx, { id: reportId }))
    await postMail(tx, { to, kind: 'report-received', data: { headline, link }, lang, key: `report-received ${reportId}` })
}

/** Sends everybody whose notice of illegal content this decision settles what was decided. */
export async function tellReporters(tx: Tx, decisionId: string): Promise<void> {
  for (const { id, to, lang, headline, link, shown } of await told(tx, { settledById: decisionId }))
    await postMail(tx, { to, kind: 'report-decided', data: { headline, shown, link }, lang, key: `report-decided ${id} ${decisionId}` })
}

/** Those of the notices that somebody can be written to about: the law lets reporters leave their name out. */
async function told(tx: Tx, which: { id: string } | { settledById: string }) {
  const notices = await tx.report.findMany({
    where: { ...which, kind: 'illegal' },
    select: {
      ...{ id: true, guestEmail: true, person: { select: { email: true } } },
      comment: { select: { status: true, article: { select: { headline: true, lang: true } } } },
    },
  })
  return notices.flatMap(({ id, guestEmail, person, comment: { status, article } }) => {
    const to = person?.email ?? guestEmail
    if (!to || to.endsWith('.invalid')) return []
    return [{ id, to, ...article, link: siteAddress(`/reports/${id}`), shown: status === 'approved' }]
  })
}
