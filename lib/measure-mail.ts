import type { Tx } from './db'
import type { Whom } from './holding'
import type { MailClause, MeasureMail } from './mail/kinds'
import { postMail } from './mail/post'
import { cited, policyVersion } from './policy-versions'
import { siteAddress } from './site'

// What is done about somebody is told to them, in the transaction that does it. Notes are not.

interface Told {
  id: string
  kind: MeasureMail['kind'] | 'note'
  reason: string
  clauses: string[]
  policyVersion: number
  until: Date | null
}

/** Posts the measure to the person's address, with the way to their account, where a guest reads it too who signs in by that address; nothing for a note. */
export async function tellMeasure(tx: Tx, whom: Whom, { id, kind, reason, clauses, policyVersion: version, until }: Told) {
  const to = await addressOf(tx, whom)
  if (kind === 'note' || !to) return
  const said = { kind, reason, clauses: await mailClauses(tx, version, clauses), until: until?.toISOString() ?? null }
  await postMail(tx, { to, kind: 'measure', data: { ...said, link: siteAddress('/account') }, key: keyOf(id) })
}

/** The same of one that was taken back, if it was told. */
export async function tellUndone(tx: Tx, whom: Whom, measure: Told) {
  if (!(await tx.mail.count({ where: { key: keyOf(measure.id) } }))) return
  await tellMeasure(tx, whom, { ...measure, id: `${measure.id} undone`, kind: 'undo', until: null })
}

const keyOf = (id: string) => `measure ${id}`

async function addressOf(tx: Tx, whom: Whom): Promise<string | null> {
  const email =
    'userId' in whom ? (await tx.user.findUnique({ where: { id: whom.userId }, select: { email: true } }))?.email : whom.guestEmail
  return email ?? null
}

/** Clauses in the wording of that version, each with its number and its place there. */
async function mailClauses(tx: Tx, number: number, ids: string[]): Promise<MailClause[]> {
  if (ids.length === 0) return []
  const policy = await policyVersion(tx, number)
  return cited(policy, ids).map(({ id, title, text }) => ({
    ...{ number: policy.clauses.findIndex((clause) => clause.id === id) + 1, title, text, version: number },
    link: siteAddress(`/comment-policy/${number}#${id}`),
  }))
}
