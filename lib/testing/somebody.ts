import type { Db } from '../db'
import { record } from '../decisions'
import { addJob } from '../jobs'
import { type Moderator, type Person, putPerson } from '../people'

// Somebody who has left something in every table that holds people, for tests of what becomes of it.

let nth = 0

interface Newsroom {
  db: Db
  articleId: string
  leila: Moderator
  /** Another reader. */
  tomas: Person
}

/** Nobody else says it in these words: every third is theirs alone. */
export const own = (text: string, of: number) => text.replace(/(\w+ \w+ \w+)/g, `$1${of}`)
const short = 'I know it well'

export interface Written {
  by?: Person
  guest?: string
  body: string
  act?: 'publish' | 'hold'
  parentId?: string
  threadId?: string
}

export async function saidBy({ db, articleId }: Newsroom, { by, guest, body, act = 'publish', ...place }: Written) {
  const id = `comment-of-a-test-${++nth}`
  const author = by ? { authorId: by.id } : { guestName: `Nora K. ${nth}`, guestEmail: guest ?? 'g@guest.example' }
  await db.$transaction(async (tx) => {
    const sent = { body, policyVersion: 1, submissionKey: `key ${id}`, fingerprint: [7], ...author }
    const data = { id, articleId, threadId: id, depth: place.parentId ? 1 : 0, ...sent, ...place }
    await tx.comment.create({ data })
    await record(tx, { commentId: id, act, by: 'policy', policyVersion: 1 })
  })
  return id
}

export const decide = ({ db, leila }: Newsroom, commentId: string, act: 'reject' | 'approve', note = '') =>
  db.$transaction((tx) =>
    record(tx, {
      commentId,
      act,
      by: 'moderator',
      actorId: leila.id,
      policyVersion: 1,
      note,
      ...(act === 'reject' && { clauses: ['law'] }),
    }),
  )

/** Somebody who has left something in every table that holds people. */
export async function somebody(newsroom: Newsroom) {
  const { db, articleId, leila, tomas } = newsroom
  const nora = await putPerson(db, {
    email: `nora.${++nth}@reader.example`,
    name: `Nora Klingenberg ${'abcdefgh'[nth % 8]}`,
    role: 'reader',
  })
  const words = own('My grandfather built the first wall here with his own two hands', nth)
  const earlier = own('The harbour master told my family to leave before the flood came', nth)
  const shown = await saidBy(newsroom, { by: nora, body: words })
  const waits = await saidBy(newsroom, { by: nora, body: short, act: 'hold' })
  const asGuest = await saidBy(newsroom, { guest: nora.email, body: `${words} as a guest` })
  const rejected = await saidBy(newsroom, { by: nora, body: earlier, act: 'hold' })
  await db.comment.update({ where: { id: shown }, data: { body: `${words}, stone by stone`, revision: 2 } })
  const { id: decisionId } = await decide(newsroom, rejected, 'reject', `${nora.name} again`)
  await db.appeal.create({ data: { commentId: rejected, decisionId, text: `Look again: ${earlier}` } })
  const reply = await saidBy(newsroom, { by: tomas, body: 'I did not know that.', parentId: shown, threadId: shown })
  await db.comment.update({ where: { id: reply }, data: { quote: words, quoteOf: shown } })
  await db.finding.create({
    data: { commentId: shown, revision: 2, check: 'words', clause: 'law', outcome: 'hint', message: `“${words}” is long.` },
  })
  await db.invitation.create({
    data: { token: `hash ${nth}`, email: nora.email, name: nora.name, role: 'moderator', expires: new Date(), byId: leila.id },
  })
  const made = { commentId: reply, revision: 1, policyVersion: 1, note: own('This is not true at all, I was there and saw it', nth) }
  await db.report.create({ data: { ...made, reporterId: nora.id, reporter: `person ${nora.id}` } })
  await db.report.create({
    data: { ...made, kind: 'illegal', guestName: nora.name, guestEmail: nora.email, reporter: `guest ${nora.email}` },
  })
  await db.report.create({
    data: {
      commentId: shown,
      revision: 2,
      policyVersion: 1,
      note: `He wrote “${words}”`,
      reporterId: tomas.id,
      reporter: `person ${tomas.id}`,
    },
  })
  await db.errorReport.create({ data: { articleId, userId: nora.id, text: `It says another year, but ${words}` } })
  const about = { policyVersion: 1, byId: leila.id }
  const ban = await db.measure.create({ data: { ...about, kind: 'ban', userId: nora.id, reason: `${nora.name} must calm down` } })
  await db.measure.create({ data: { ...about, kind: 'note', guestEmail: nora.email, reason: 'Writes as a guest too' } })
  await db.measureAppeal.create({ data: { measureId: ban.id, text: `But ${words}` } })
  await db.session.create({ data: { userId: nora.id, endsAt: new Date('2027-01-01') } })
  await db.account.create({ data: { provider: 'github', providerAccountId: `${nth}`, userId: nora.id } })
  await db.export.create({ data: { userId: nora.id, data: Buffer.from(JSON.stringify({ name: nora.name, text: words })) } })
  await db.respect.create({ data: { commentId: reply, userId: nora.id } })
  await db.hidden.create({ data: { userId: nora.id, whose: 'x', name: 'Tomas' } })
  await db.hidden.create({ data: { userId: tomas.id, whose: `of ${nora.id.length} ${nth}`, name: nora.name } })
  await db.mailbox.create({ data: { email: nora.email } })
  await db.verificationToken.create({ data: { token: `t${nth}`, email: nora.email, expires: new Date('2027-01-01') } })
  const mail = await db.mail.create({ data: { email: nora.email, kind: 'notice', data: { comment: words } } })
  await db.mail.create({ data: { email: tomas.email, kind: 'reply', data: { name: nora.name, reply: words } } })
  await db.connection.create({ data: { commentId: shown, client: 'hash' } })
  const { limitSignIn } = await import('../rate-limit')
  await limitSignIn(`of test ${nth}`, nora.email)
  await addJob(db, 'send-mail', { id: mail.id })
  await addJob(db, 'notify', { decision: decisionId }, { at: new Date('2030-01-01') })
  return { nora, words, earlier, shown, waits, asGuest, rejected, reply }
}
