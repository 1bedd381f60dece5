import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { type Admin, isAdmin, putPerson } from './people'
import { type Clause, parsePolicy } from './policy/policy'
import { standardPolicy, standardPreamble } from './policy/standard'
import { standardTerms } from './policy/terms'
import { addCheck, addClause, moveClause, removeClause, saveClause } from './policy-clauses'
import { differences } from './policy-differences'
import { beginDraft, discardDraft, draft, saveJson, saveTexts } from './policy-draft'
import { asJson } from './policy-json'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let owen: Admin
let ada: Admin
let revision = 0

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db)
  owen = await admin('Owen')
  ada = await admin('Ada')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.policyDraft.deleteMany()
  await db.$transaction((tx) => beginDraft(tx, owen, { from: 1 }))
  revision = (await current()).revision
})

async function admin(name: string): Promise<Admin> {
  const person = await putPerson(db, { email: `${name}@viewpoints.example`, name, role: 'admin' })
  if (!isAdmin(person)) throw new Error('no admin')
  return person
}

async function current() {
  const there = await draft(db)
  if (!there) throw new Error('no draft')
  return there
}

const clauseOf = (id: string): Clause => {
  const clause = standardPolicy.find((one) => one.id === id)
  if (!clause) throw new Error(`no clause ${id}`)
  return clause
}

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('not refused'),
    (error: unknown) => error,
  )
  if (error instanceof Refusal) return error
  throw error
}

type Writer<Change> = (tx: Parameters<typeof saveClause>[0], who: Admin, change: Change) => Promise<unknown>
const write = <Change>(writer: Writer<Change>, change: Change, who = owen) => db.$transaction((tx) => writer(tx, who, change))
const ids = async () => (await current()).clauses.map(({ id }) => id)
const all = standardPolicy.map(({ id }) => id)

describe('a draft begins', () => {
  test('as a copy of a version', async () => {
    expect(await current()).toMatchObject({
      basedOn: 1,
      preamble: standardPreamble,
      clauses: standardPolicy,
      summary: '',
      editedBy: 'Owen',
    })
  })

  test('as the policy that comes with the program', async () => {
    await write(discardDraft, { revision })
    await write(beginDraft, { from: 'standard' as const })
    expect(await current()).toMatchObject({ basedOn: 0, clauses: standardPolicy })
  })

  test('not beside another one, nor from a version that there is not', async () => {
    expect((await refusal(write(beginDraft, { from: 1 }))).message).toContain('There is a draft already, last changed by Owen')
    await write(discardDraft, { revision })
    expect((await refusal(write(beginDraft, { from: 99 }))).message).toBe('There is no version 99.')
  })

  test('once, when two begin it at once', async () => {
    await write(discardDraft, { revision })
    const ends = await Promise.allSettled([owen, ada].map((who) => write(beginDraft, { from: 1 }, who)))
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a clause', () => {
  test('is saved in its place, and the draft has a new revision and who made it', async () => {
    await write(saveClause, { revision, clause: { ...clauseOf('topic'), title: 'On topic' } }, ada)
    const now = await current()
    expect(now).toMatchObject({ revision: revision + 1, editedBy: 'Ada' })
    expect(await ids()).toEqual(all)
    expect(now.clauses.find(({ id }) => id === 'topic')?.title).toBe('On topic')
  })

  test('is added at the end, under a name of its own', async () => {
    const clause = { ...clauseOf('topic'), id: 'sources' }
    await write(addClause, { revision, clause })
    expect(await ids()).toEqual([...all, 'sources'])
    expect(await refusal(write(addClause, { revision: revision + 1, clause }))).toMatchObject({ field: 'id' })
  })

  test('is removed', async () => {
    await write(removeClause, { revision, id: 'topic' })
    expect(await ids()).toEqual(all.filter((id) => id !== 'topic'))
    expect((await refusal(write(removeClause, { revision: revision + 1, id: 'topic' }))).message).toContain('not in the draft any more')
  })

  test('moves up and down, and stays where there is no further', async () => {
    const [first = '', second = ''] = all
    await write(moveClause, { revision, id: second, by: -1 as const })
    expect((await ids()).slice(0, 2)).toEqual([second, first])
    await write(moveClause, { revision: revision + 1, id: second, by: -1 as const })
    expect((await ids()).slice(0, 2)).toEqual([second, first])
    await write(moveClause, { revision: revision + 2, id: second, by: 1 as const })
    expect(await ids()).toEqual(all)
  })

  test('gets another check', async () => {
    await write(addCheck, { revision, id: 'topic', check: 'links' })
    const checks = async () => (await current()).clauses.find(({ id }) => id === 'topic')?.checks
    expect(await checks()).toMatchObject([{ check: 'links', newcomer: 2, blocked: [] }])
    expect(await refusal(write(addCheck, { revision: revision + 1, id: 'topic', check: 'x' }))).toMatchObject({ field: 'check' })
  })
})

test('the texts are saved', async () => {
  const terms = { appealDays: 21, reportsToHold: 5, restrictOf: 20, restrictShare: 30 }
  await write(saveTexts, { revision, preamble: ['One.', 'Two.'], summary: 'Shorter.', ...terms })
  expect(await current()).toMatchObject({
    ...{ preamble: ['One.', 'Two.'], summary: 'Shorter.', revision: revision + 1 },
    ...terms,
  })
})

describe('two who write at once', () => {
  test('do not overwrite each other, and the second is told who was first', async () => {
    await write(saveTexts, { revision, preamble: [], summary: 'Ada’s.', ...standardTerms }, ada)
    const told = await refusal(write(saveClause, { revision, clause: { ...clauseOf('topic'), title: 'Owen’s' } }))
    expect(told.message).toMatch(/^Changed meanwhile by Ada: your text is still below/)
    expect((await current()).clauses).toEqual(standardPolicy)
  })

  test('ten times: one wins', async () => {
    const ends = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        write(saveTexts, { revision, preamble: [], summary: `${i}`, ...standardTerms }, i % 2 ? owen : ada),
      ),
    )
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await current()).revision).toBe(revision + 1)
  })

  test('a page left open over a discarded draft does not write into the next', async () => {
    await write(discardDraft, { revision })
    expect((await refusal(write(removeClause, { revision, id: 'topic' }))).message).toContain('put in force or discarded')
    await db.$transaction((tx) => beginDraft(tx, owen, { from: 1 }, new Date(Date.now() + 2_000)))
    expect((await refusal(write(removeClause, { revision, id: 'topic' }))).message).toContain('Changed meanwhile')
  })
})

describe('a JSON document', () => {
  const text = asJson({ preamble: standardPreamble, ...standardTerms, clauses: standardPolicy })

  test('is saved as it was shown', async () => {
    await write(saveJson, { revision, json: text.replace('Keep to the subject', 'On topic') })
    expect((await current()).clauses.find(({ id }) => id === 'topic')?.title).toBe('On topic')
  })

  test.each([
    ['{"preamble": [],}', 'Line 1, column 17: here should be a name in double quotes.'],
    [text.replace('"trusted": 5,', '"trusted": 5'), /^Line \d+, column \d+: here should be a comma or }\./],
    [text.replace('"trusted": 5', '"trusted": -5'), /clause \d+ \(links\), checks\.0\.trusted: /],
    [text.replace('"id": "topic"', '"id": "links"'), /“links” is taken by an earlier clause/],
    [text.replace('"appealDays": 183', '"appealDays": 0'), /^appealDays: Write a whole number from 1 to 366\./],
    [text.replace('"reportsToHold": 3', '"reportsToHold": 2.5'), /^reportsToHold: Write a whole number from 1 to 50\./],
    [text.replace('"restrictOf": 10', '"restrictOf": 3'), /^restrictOf: Write 0 for never, or a whole number from 4 to 100\./],
    ['[]', /^The document: /],
    ['{"preamble": "x", "clauses": []}', /^preamble: /],
    ['{"preamble": []}', /^clauses: /],
    ['{"preamble": [], "clauses": {}}', /^This policy cannot be used/],
  ])('that is no policy is refused with the place: %#', async (json, message) => {
    const told = await refusal(write(saveJson, { revision, json }))
    expect(told).toMatchObject({ field: 'json' })
    expect(told.message).toMatch(message)
    expect(told.message).toContain('Nothing was saved')
    expect((await current()).revision).toBe(revision)
  })

  test('has the terms, and leaves those alone that it does not name', async () => {
    await write(saveJson, { revision, json: text.replace('"appealDays": 183', '"appealDays": 30') })
    expect(await current()).toMatchObject({ appealDays: 30, reportsToHold: 3 })
    const without = text
      .replace('"appealDays": 183,', '')
      .replace('"reportsToHold": 3', '"reportsToHold": 4')
      .replace('"restrictOf": 10', '"restrictOf": 0')
    await write(saveJson, { revision: revision + 1, json: without })
    expect(await current()).toMatchObject({ appealDays: 30, reportsToHold: 4, restrictOf: 0, restrictShare: 50 })
  })

  test('mends a draft that a newer program cannot read', async () => {
    await db.policyDraft.update({ where: { id: 1 }, data: { clauses: [{ id: 'x' }] } })
    expect(await current()).toMatchObject({ clauses: [], fault: expect.stringContaining('clause 1 (x)'), stored: [{ id: 'x' }] })
    await expect(write(removeClause, { revision, id: 'x' })).rejects.toThrow(Refusal)
    await write(saveJson, { revision, json: text })
    expect((await current()).clauses).toEqual(standardPolicy)
  })
})

test('what differs from another version is known', () => {
  const [first, second, ...rest] = standardPolicy
  if (!first || !second) throw new Error('no clauses')
  const changed = { ...second, title: 'Other' }
  const fresh = { ...first, id: 'fresh' }
  const { of, removed } = differences(parsePolicy([...rest, changed, fresh]), standardPolicy)
  expect([of(changed), of(fresh), ...rest.map(of)]).toEqual(['changed', 'new', ...rest.map(() => 'same')])
  expect(removed).toEqual([first])
})
