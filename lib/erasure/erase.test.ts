import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { record } from '../decisions'
import { discussion } from '../discussion'
import { type Moderator, type Person, putPerson } from '../people'
import { Refusal } from '../refusal'
import { testDatabase } from '../testing/database'
import { discussed, moderator, reader } from '../testing/discussed'
import type { Proof } from './prove'

let db: Db
let pool: Awaited<ReturnType<typeof testDatabase>>['pool']
let close: () => Promise<void>
let articleId = ''
let leila: Moderator
let tomas: Person
let nth = 0

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  ;({ db, pool, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  leila = await moderator(db, 'Leila')
  tomas = await reader(db, 'Tomas')
}, 120_000)
afterAll(async () => {
  await close?.()
  vi.unstubAllEnvs()
})

/** Nobody else in this file says it in these words: every third is theirs alone. */
const own = (text: string, of: number) => text.replace(/(\w+ \w+ \w+)/g, `$1${of}`)
const short = 'I know it well'

interface Written {
  by?: Person
  guest?: string
  body: string
  act?: 'publish' | 'hold'
  parentId?: string
  threadId?: string
}

async function said({ by, guest, body, act = 'publish', ...place }: Written) {
  const id = `comment-of-a-test-${++nth}`
  const author = by ? { authorId: by.id } : { guestName: `Nora K. ${nth}`, guestEmail: guest ?? 'g@guest.example' }
  await db.$transaction(async (tx) => {
    const data = {
      id,
      articleId,
      threadId: id,
      depth: place.parentId ? 1 : 0,
      body,
      policyVersion: 1,
      submissionKey: `key ${id}`,
      fingerprint: [7],
      ...author,
      ...place,
    }
    await tx.comment.create({ data })
    await record(tx, { commentId: id, act, by: 'policy', policyVersion: 1 })
  })
  return id
}

const decide = (commentId: string, act: 'reject' | 'approve', note = '') =>
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
async function somebody() {
  const { erase } = await import('./erase')
  const { addressHash } = await import('../rate-limit')
  const nora = await putPerson(db, {
    email: `nora.${++nth}@reader.example`,
    name: `Nora Klingenberg ${'abcdefgh'[nth % 8]}`,
    role: 'reader',
  })
  const words = own('My grandfather built the first wall here with his own two hands', nth)
  const earlier = own('The harbour master told my family to leave before the flood came', nth)
  const shown = await said({ by: nora, body: words })
  const waits = await said({ by: nora, body: short, act: 'hold' })
  const asGuest = await said({ guest: nora.email, body: `${words} as a guest` })
  const rejected = await said({ by: nora, body: earlier, act: 'hold' })
  await db.comment.update({ where: { id: shown }, data: { body: `${words}, stone by stone`, revision: 2 } })
  const { id: decisionId } = await decide(rejected, 'reject', `${nora.name} again`)
  await db.appeal.create({ data: { commentId: rejected, decisionId, text: `Look again: ${earlier}` } })
  const reply = await said({ by: tomas, body: 'I did not know that.', parentId: shown, threadId: shown })
  await db.comment.update({ where: { id: reply }, data: { quote: words, quoteOf: shown } })
  await db.finding.create({
    data: { commentId: shown, revision: 2, check: 'words', clause: 'law', outcome: 'hint', message: `“${words}” is long.` },
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
  await db.rateLimit.create({ data: { key: `sign-in:${addressHash(nora.email)}` } })
  const { addJob } = await import('../jobs')
  await addJob(db, 'send-mail', { id: mail.id })
  await addJob(db, 'notify', { decision: decisionId }, { at: new Date('2030-01-01') })
  return { nora, words, shown, waits, asGuest, rejected, reply, erase: (typed = nora.email) => erase(db, nora, typed) }
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('not refused'),
    (error: unknown) => error,
  )
  if (error instanceof Refusal) return error.message
  throw error
}

async function prove(id: string): Promise<Proof> {
  const { proveErased } = await import('./prove')
  return proveErased(db, pool, id)
}

const found = (proof: Proof) =>
  proof.state === 'searched'
    ? proof.tables.flatMap(({ found }) => found.map(({ table, column, traces }) => `${table} ${column}: ${traces.join(', ')}`))
    : [proof.state]

describe('an erasure', () => {
  test('takes along everything of theirs, and nothing of it is found in any table', async () => {
    const { nora, erase } = await somebody()
    expect(found(await prove(nora.id))).toEqual(['here'])
    await erase()
    const proof = await prove(nora.id)
    expect(found(proof)).toEqual([])
    expect(proof).toMatchObject({ state: 'searched', full: [] })
    const tables = proof.state === 'searched' ? proof.tables.map(({ table }) => table) : []
    expect(tables).toEqual(
      expect.arrayContaining(['public."Comment"', 'graphile_worker._private_jobs', 'public.rate_limit', 'pg_catalog.pg_stats']),
    )
  })

  test('leaves the replies, the decisions, the figures and the ledger', async () => {
    const before = { decisions: await db.decision.count(), ledger: await db.ledgerEntry.count(), comments: await db.comment.count() }
    const { shown, waits, rejected, reply, erase } = await somebody()
    const made = { decisions: await db.decision.count(), comments: await db.comment.count() }
    await erase()
    expect(await db.comment.count()).toBe(made.comments)
    // Three of the four could be taken back: shown, waiting, and as a guest.
    expect(await db.decision.count()).toBe(made.decisions + 3)
    expect(await db.ledgerEntry.count()).toBeGreaterThan(before.ledger)
    const rows = await db.comment.findMany({ where: { id: { in: [shown, waits, rejected, reply] } }, orderBy: { createdAt: 'asc' } })
    expect(rows.map(({ status, body, quote }) => [status, body, quote])).toEqual([
      ['withdrawn', '', null],
      ['withdrawn', '', null],
      ['rejected', '', null],
      ['approved', 'I did not know that.', null],
    ])
    const shownNow = await discussion(db, articleId, 'newest', 1)
    expect(shownNow.threads.find(({ id }) => id === shown)).toMatchObject({ comment: 'gone', replies: [{ id: reply }] })
  })

  test('cannot be undone by deciding an emptied comment again', async () => {
    const { rejected, erase } = await somebody()
    await erase()
    expect(await refusal(decide(rejected, 'approve'))).toBe('Its author had it erased: there is nothing left to decide.')
  })

  test('wants the address of the account, in any letters', async () => {
    const { nora, erase } = await somebody()
    expect(await refusal(erase('other@reader.example'))).toMatch(/^This is not the e-mail address/)
    expect(await db.user.count({ where: { id: nora.id } })).toBe(1)
    await erase(` ${nora.email.toUpperCase()} `)
    expect(await db.user.count({ where: { id: nora.id } })).toBe(0)
    expect(await refusal(erase())).toBe('This account is gone already.')
  })

  test('is refused to staff, and to whoever decided here before', async () => {
    const { erase } = await import('./erase')
    expect(await refusal(erase(db, leila, leila.email))).toMatch(/^You work for this newsroom/)
    await db.user.update({ where: { id: leila.id }, data: { role: 'reader' } })
    expect(await refusal(erase(db, leila, leila.email))).toMatch(/^You decided for this newsroom/)
    await db.user.update({ where: { id: leila.id }, data: { role: 'moderator' } })
  })

  test('happens as a whole or not at all', async () => {
    const { nora, shown, erase } = await somebody()
    // Something holds the account that the erasure does not know of.
    await db.$executeRaw`create table holds ("userId" text references "User"(id))`
    await db.$executeRaw`insert into holds values (${nora.id})`
    await expect(erase()).rejects.toThrow()
    expect(await db.comment.findUnique({ where: { id: shown } })).toMatchObject({ status: 'approved', authorId: nora.id })
    await db.$executeRaw`drop table holds`
  })
})

describe('a trace that is left', () => {
  let id = ''
  let name = ''
  let email = ''
  let words = ''
  beforeEach(async () => {
    const { nora, erase, ...left } = await somebody()
    ;({ id, name, email } = nora)
    words = left.words
    await erase()
    expect(found(await prove(id))).toEqual([])
  })

  test('is found in a JSON, in an array, in bytes, in a job, in a table nobody thought of', async () => {
    await db.$executeRaw`insert into "Mail" (id, email, kind, data) values ('planted', 'x@y.example', 'reply', ${JSON.stringify({ a: [{ b: `He said:\n${words}.` }] })}::jsonb)`
    await db.$executeRaw`update "User" set "totpRecovery" = array['x', ${`by "${name.toUpperCase()}", the reader`}] where id = ${tomas.id}`
    await db.export.create({ data: { id: 'planted', userId: tomas.id, data: Buffer.from(JSON.stringify({ mail: email })) } })
    await db.$queryRaw`select 1 from graphile_worker.add_job('learn', ${JSON.stringify({ to: `https://x.example/?to=${encodeURIComponent(email)}`, id: `person-${id}` })}::json, run_at => '2030-01-01')`
    await db.$executeRaw`create table forgotten (who text)`
    await db.$executeRaw`insert into forgotten values (${`<${email.toUpperCase()}>`})`
    expect(found(await prove(id)).sort()).toEqual([
      'graphile_worker._private_jobs payload: e-mail, id',
      'public."Export" data: e-mail',
      'public."Mail" data: text',
      'public."User" totpRecovery: name',
      'public.forgotten who: e-mail',
    ])
    await db.$executeRaw`drop table forgotten`
    await db.mail.delete({ where: { id: 'planted' } })
    await db.export.delete({ where: { id: 'planted' } })
    await db.user.update({ where: { id: tomas.id }, data: { totpRecovery: [] } })
    await db.$executeRaw`delete from graphile_worker._private_jobs where task_id is not null`
  })

  test('is found in what somebody else wrote', async () => {
    const quoting = await said({ by: tomas, body: `“${words.replace('My', 'MY  \n')}”: no.` })
    expect(found(await prove(id))).toEqual(['public."Comment" body: text'])
    await db.comment.update({ where: { id: quoting }, data: { body: words.split(' ').slice(0, 7).join(' ') } })
    expect(found(await prove(id))).toEqual([])
  })

  test('is told of a comment that was not emptied, however short', async () => {
    const [shell] = await db.comment.findMany({ where: { erasedAt: { not: null } }, take: 1 })
    await db.comment.update({ where: { id: shell?.id ?? '' }, data: { body: 'No.' } })
    expect(await prove(id)).toMatchObject({ state: 'searched', full: [shell?.id] })
    await db.comment.update({ where: { id: shell?.id ?? '' }, data: { body: '' } })
  })

  test('is not looked for where nobody was erased', async () => {
    expect(found(await prove('nobody-knows'))).toEqual(['unknown'])
  })
})

test('words that others had first, and a name that others bear, are no traces', async () => {
  const { erase } = await import('./erase')
  const nora = await putPerson(db, { email: 'twice@reader.example', name: 'Ledger', role: 'reader' })
  const quoted = 'They say the sea will come again before the year has ended'
  const first = await said({ by: tomas, body: quoted })
  // Under another article it is not a quote, but what people say.
  const elsewhere = { slug: 'elsewhere', headline: 'Elsewhere', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
  const { id } = await db.article.create({ data: elsewhere })
  const usual = await said({ guest: 'other@guest.example', body: 'At the end of the day it is what it is.' })
  await db.comment.update({ where: { id: usual }, data: { articleId: id } })
  await db.comment.updateMany({ where: { guestEmail: 'other@guest.example' }, data: { guestName: 'ledger' } })
  await said({
    by: nora,
    body: `${quoted}? I doubt that very much, and so does the whole town. At the end of the day it is what it is`,
    parentId: first,
    threadId: first,
  })
  await erase(db, nora, nora.email)
  const proof = await prove(nora.id)
  expect(found(proof)).toEqual([])
  expect(proof).toMatchObject({ namesakes: true })
})
