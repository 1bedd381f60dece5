import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { contextOf } from '../desk/context'
import { discussion } from '../discussion'
import { type Moderator, type Person, putPerson } from '../people'
import { keptOfPeople } from '../privacy'
import { Refusal } from '../refusal'
import { testDatabase } from '../testing/database'
import { discussed, moderator, reader } from '../testing/discussed'
import { somebody as made, decide as madeDecide, saidBy } from '../testing/somebody'
import type { Proof } from './prove'

let db: Db
let pool: Awaited<ReturnType<typeof testDatabase>>['pool']
let close: () => Promise<void>
let articleId = ''
let leila: Moderator
let tomas: Person

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

const newsroom = () => ({ db, articleId, leila, tomas })
const said = (written: Parameters<typeof saidBy>[1]) => saidBy(newsroom(), written)
const decide = (id: string, act: 'reject' | 'approve') => madeDecide(newsroom(), id, act)

async function somebody() {
  const [{ erase }, one] = await Promise.all([import('./erase'), made(newsroom())])
  return { ...one, erase: (typed = one.nora.email) => erase(db, one.nora, typed) }
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

  test('begins where every table that holds people holds something of theirs', async () => {
    const { nora, words, earlier, erase } = await somebody()
    const [{ scan }, { finder, tracesOf }] = await Promise.all([import('./scan'), import('./traces')])
    const { name, email } = nora
    const find = finder(nora.id, tracesOf({ email, names: [name], texts: [words, earlier], others: [], namesakes: false }))
    const holding = async () => (await scan(pool, find)).filter(({ found }) => found.length > 0).map(({ table }) => table)
    // Who works for the newsroom is not erased as long as they do.
    const personal = (await keptOfPeople()).flatMap(({ name, part }) => (part && part !== 'The newsroom’s record' ? name : []))
    // Of these a hash is all that is kept; a notice names nobody.
    const hashed = ['Connection', 'RateLimit', 'Erasure', 'Notice']
    const wanted = personal.filter((model) => !hashed.includes(model)).map((model) => `public."${model}"`)
    expect(await holding()).toEqual(expect.arrayContaining(wanted))
    expect(wanted.length).toBeGreaterThan(15)
    const counts = [await db.connection.count(), await db.rateLimit.count()]
    await erase()
    expect(await holding()).toEqual([])
    expect([await db.connection.count(), await db.rateLimit.count()]).toEqual(counts.map((count) => count - 1))
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

  test('is said at the desk beside an emptied comment, which is nobody else’s', async () => {
    const { shown, erase } = await somebody()
    await erase()
    const context = await contextOf(db, leila, shown)
    expect(context?.author).toMatchObject({ name: 'Somebody who was erased', comments: [], measures: [] })
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
    expect(await refusal(erase(db, leila, leila.email))).toMatch(/^You worked for this newsroom/)
    await db.user.update({ where: { id: leila.id }, data: { role: 'moderator' } })
  })

  test('ends that others hide them, and not that others hide somebody of the same name', async () => {
    const { whose } = await import('../hidden')
    const { nora, asGuest, erase } = await somebody()
    const { guestName = '' } = (await db.comment.findUnique({ where: { id: asGuest } })) ?? {}
    const other = await reader(db, 'Other')
    const key = (authorId: string | null, guest: string | null = null) => whose({ authorId, guestName: guest })
    // They signed as somebody else does, and as somebody else did once.
    const shared = await said({ guest: nora.email, body: 'I say it under a name of two people.' })
    await db.comment.update({ where: { id: shared }, data: { guestName: 'Ledger' } })
    await said({ guest: 'two@guest.example', body: 'And I am the other one of these two.' }).then((id) =>
      db.comment.update({ where: { id }, data: { guestName: 'Ledger' } }),
    )
    const hidden = [
      { whose: key(nora.id), name: 'A name of before' },
      { whose: key(null, guestName), name: String(guestName) },
      { whose: key(null, 'Ledger'), name: 'Ledger' },
      { whose: key('an account of the shared name'), name: 'Ledger' },
      { whose: key('an account of another'), name: nora.name.toUpperCase() },
    ]
    await db.hidden.createMany({ data: hidden.map((row) => ({ ...row, userId: other.id })) })
    await erase()
    const left = await db.hidden.findMany({ where: { userId: other.id }, select: { whose: true, name: true } })
    const sorted = (rows: { whose: string }[]) => [...rows].sort((a, b) => a.whose.localeCompare(b.whose))
    expect(sorted(left)).toEqual(sorted([...hidden.slice(2, 4), { whose: key('an account of another'), name: '' }]))
    await db.user.delete({ where: { id: other.id } })
    await db.comment.updateMany({ where: { guestEmail: 'two@guest.example' }, data: { guestName: 'Two' } })
  })

  test('takes along the jobs that name them, and none that name somebody whose address only ends in theirs', async () => {
    const { erase } = await import('./erase')
    const nora = await putPerson(db, { email: 'n@x.example', name: 'Norah Job', role: 'reader' })
    const add = (key: string, payload: object) =>
      db.$queryRaw`select 1 from graphile_worker.add_job('learn', ${JSON.stringify(payload)}::json, job_key => ${key}, run_at => '2030-01-01')`
    await add('theirs-1', { to: [{ email: 'n@x.example' }] })
    await add('theirs-2 n@x.example', {})
    await add('other-1', { to: 'ann@x.example', text: 'Not n@x.example alone' })
    await add('other-2 ann@x.example', {})
    await db.$executeRaw`update graphile_worker._private_jobs set last_error = '550 <ann@x.example> is full' where key = 'other-1'`
    await db.$executeRaw`update graphile_worker._private_jobs set last_error = '550 <n@x.example> is full' where key = 'other-2 ann@x.example'`
    await erase(db, nora, nora.email)
    const left = await db.$queryRaw`
      select key, last_error as fault from graphile_worker._private_jobs where key like 'theirs%' or key like 'other%' order by key`
    expect(left).toEqual([
      { key: 'other-1', fault: '550 <ann@x.example> is full' },
      { key: 'other-2 ann@x.example', fault: 'It named somebody who was erased.' },
    ])
    await db.$executeRaw`delete from graphile_worker._private_jobs where key like 'other%'`
  })

  test('waits for whoever decides on comments that quote theirs, and is not waited for in turn', async () => {
    const { shown, erase } = await somebody()
    // It comes before theirs in the order of the ids.
    const quoting = {
      id: 'a-quoting-comment',
      threadId: 'a-quoting-comment',
      articleId,
      authorId: tomas.id,
      quote: 'stone',
      quoteOf: shown,
    }
    await db.comment.create({ data: { ...quoting, body: 'No.', policyVersion: 1 } })
    const lock = (tx: Pick<Db, '$queryRaw'>, id: string) => tx.$queryRaw`select id from "Comment" where id = ${id} for update`
    const erasing = await db.$transaction(
      async (tx) => {
        await lock(tx, quoting.id)
        const going = erase().then(
          () => 'erased',
          (error: unknown) => error,
        )
        await vi.waitFor(
          async () => {
            const [waits] = await db.$queryRaw<{ count: number }[]>`
              select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
            expect(waits?.count).toBe(1)
          },
          { timeout: 10_000 },
        )
        await lock(tx, shown)
        return { going }
      },
      { timeout: 20_000 },
    )
    expect(await erasing.going).toBe('erased')
    expect(await db.comment.findUnique({ where: { id: quoting.id } })).toMatchObject({ body: 'No.', quote: null, quoteOf: null })
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
  // Nor is what somebody had said here before.
  await said({ guest: 'before@guest.example', body: 'Nobody has asked me about any of this in all these years.' })
  await said({
    by: nora,
    body: `${quoted}? I doubt that very much, and so does the whole town. At the end of the day it is what it is. Nobody has asked me about any of this.`,
    parentId: first,
    threadId: first,
  })
  await erase(db, nora, nora.email)
  const proof = await prove(nora.id)
  expect(found(proof)).toEqual([])
  expect(proof).toMatchObject({ namesakes: true })
})

test('a name that they signed with as a guest goes too, and is looked for; one that another account’s guest had is not', async () => {
  const { erase } = await import('./erase')
  const person = await putPerson(db, { email: 'marked@reader.example', name: 'Marked Person', role: 'reader' })
  const comment = await said({ by: person, body: 'Short words.' })
  const shared = await said({ by: person, body: 'More words.' })
  const theirs = await said({ by: tomas, body: 'Other words.' })
  await db.comment.update({ where: { id: comment }, data: { guestName: 'Quillfeather' } })
  await db.comment.updateMany({ where: { id: { in: [shared, theirs] } }, data: { guestName: 'Wexcombe' } })
  await erase(db, person, person.email)
  for (const id of [comment, shared])
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ guestName: null, authorId: null })
  expect(found(await prove(person.id))).toEqual([])
  await db.comment.update({ where: { id: theirs }, data: { guestName: 'Quillfeather' } })
  expect(found(await prove(person.id)).join()).toContain('guestName')
})
