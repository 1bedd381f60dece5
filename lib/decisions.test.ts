import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId } from './comments'
import type { Db } from './db'
import { type ImportedDecision, type NewDecision, record, recordImported } from './decisions'
import { putPerson } from './people'
import { Refusal } from './refusal'
import { type Act, acts, type By, mayAct, type Status } from './status'
import { testDatabase } from './testing/database'
import { heard } from './testing/heard'
import { refusal } from './testing/refused'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
const slug = 'sea-wall'
const people: Record<'tomas' | 'leila', string> = { tomas: '', leila: '' }

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db)
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  await db.article.create({ data: { slug, headline: 'A', body: 'A.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') } })
  for (const name of ['tomas', 'leila'] as const) {
    people[name] = (await putPerson(db, { email: `${name}@viewpoints.example`, name, role: 'moderator' })).id
  }
}, 120_000)
afterAll(() => site?.close())

/** The comment of this test: one that waits. */
let comment = ''
beforeEach(async () => {
  comment = await waiting()
})

async function waiting(): Promise<string> {
  const article = await db.article.findUniqueOrThrow({ where: { slug } })
  const id = newId()
  const guest = { guestName: 'Ledger', guestEmail: 'ledger@reader.example' }
  await db.comment.create({ data: { id, articleId: article.id, threadId: id, ...guest, body: 'Words.', policyVersion: 1 } })
  return id
}

const decide = (act: Act, more: Partial<NewDecision> = {}) =>
  db.$transaction((tx) =>
    record(tx, {
      commentId: comment,
      act,
      by: 'moderator',
      policyVersion: 1,
      ...(act === 'reject' && { clauses: ['topic'] }),
      ...more,
    }),
  )
const stateOf = (id = comment) =>
  db.comment.findUniqueOrThrow({ where: { id }, select: { status: true, decisions: { orderBy: { seq: 'asc' } } } })

describe('a decision', () => {
  test('is kept with who, what, why, when and on which text, and the comment has its status', async () => {
    const at = new Date('2026-11-23T12:00:00Z')
    const made = await decide('reject', { actorId: people.tomas, clauses: ['law'], note: 'Libel.', at })
    expect(made).toEqual({ id: expect.any(String), to: 'rejected' })
    expect(await stateOf()).toEqual({
      status: 'rejected',
      decisions: [
        {
          ...{
            id: made.id,
            seq: expect.any(BigInt),
            commentId: comment,
            revision: 1,
            act: 'reject',
            by: 'moderator',
            batch: null,
            undoes: null,
            at,
          },
          ...{ actorId: people.tomas, policyVersion: 1, clauses: ['law'], note: 'Libel.', from: 'pending', to: 'rejected' },
        },
      ],
    })
  })

  test('follows the one before it', async () => {
    await decide('hold', { by: 'policy' })
    await decide('approve')
    await decide('hold')
    await decide('reject')
    await decide('approve')
    const { status, decisions } = await stateOf()
    expect(status).toBe('approved')
    expect(decisions.map(({ from, to }) => `${from} ${to}`)).toEqual([
      ...['pending pending', 'pending approved', 'approved pending', 'pending rejected', 'rejected approved'],
    ])
  })

  test('is of the text that stands there now', async () => {
    await db.comment.update({ where: { id: comment }, data: { revision: 3 } })
    await decide('approve')
    expect((await stateOf()).decisions).toMatchObject([{ revision: 3 }])
  })

  test('that the table does not allow is refused, and nothing is kept', async () => {
    await decide('withdraw', { by: 'author' })
    expect((await refusal(decide('approve'))).message).toBe('A comment that is withdrawn cannot be changed that way.')
    expect(await stateOf()).toMatchObject({ status: 'withdrawn', decisions: [{ act: 'withdraw' }] })
  })

  test('on no comment is refused', async () => {
    expect((await refusal(decide('approve', { commentId: 'never-was' }))).message).toBe('This comment does not exist.')
  })

  test('is undone with everything else of its transaction', async () => {
    const failing = db.$transaction(async (tx) => {
      await record(tx, { commentId: comment, act: 'approve', by: 'moderator', policyVersion: 1 })
      throw new Error('something else failed')
    })
    await expect(failing).rejects.toThrow('something else failed')
    expect(await stateOf()).toEqual({ status: 'pending', decisions: [] })
  })
})

describe('a rejection', () => {
  test('without a clause is refused at the field where one is chosen', async () => {
    expect(await refusal(decide('reject', { clauses: [] }))).toMatchObject({
      field: 'clause',
      message: 'Choose the clause that the comment breaks.',
    })
    expect((await stateOf()).decisions).toEqual([])
  })

  test('with a clause that this version does not have is refused and names it', async () => {
    expect(await refusal(decide('reject', { clauses: ['topic', 'spelling'] }))).toMatchObject({
      field: 'clause',
      message: 'Version 1 of the comment policy has no clause “spelling”.',
    })
    expect((await stateOf()).decisions).toEqual([])
  })

  test('may cite several clauses, kept in the policy’s order and each once', async () => {
    await decide('reject', { clauses: ['law', 'civility', 'topic', 'law'] })
    expect((await stateOf()).decisions).toMatchObject([{ clauses: ['civility', 'topic', 'law'] }])
  })
})

describe('a decision on what has changed meanwhile is refused', () => {
  const seen = { revision: 1, status: 'pending' as const }

  test('and says who decided what', async () => {
    await decide('approve', { actorId: people.leila })
    const { message } = await refusal(decide('reject', { actorId: people.tomas, seen }))
    expect(message).toBe('Decided meanwhile by leila: approved.')
    expect((await stateOf()).decisions).toHaveLength(1)
  })

  test('and says that the policy decided, where it did', async () => {
    await decide('publish', { by: 'policy' })
    expect((await refusal(decide('reject', { seen }))).message).toBe('Decided meanwhile by the comment policy: published.')
  })

  test('and says when the text is another one', async () => {
    await decide('approve', { actorId: people.leila })
    await db.comment.update({ where: { id: comment }, data: { revision: 2 } })
    expect((await refusal(decide('reject', { seen }))).message).toMatch(/Its text has changed too: read it again\.$/)
  })

  test('also when the text alone is another one', async () => {
    await db.comment.update({ where: { id: comment }, data: { revision: 2 } })
    expect((await refusal(decide('approve', { seen }))).message).toMatch(/read it again/)
    expect(await stateOf()).toEqual({ status: 'pending', decisions: [] })
  })

  test('and is taken where nothing has changed', async () => {
    await decide('approve', { seen })
    await decide('reject', { seen: { revision: 1, status: 'approved' } })
    expect((await stateOf()).status).toBe('rejected')
  })
})

describe('an undo', () => {
  test.each<[Act, Act[], Status]>([
    ['approve', [], 'pending'],
    ['reject', [], 'pending'],
    ['reject', ['approve'], 'approved'],
    ['hold', ['approve'], 'approved'],
    ['approve', ['reject'], 'rejected'],
  ])('of %s after %j brings back the status before it', async (act, before, status) => {
    for (const earlier of before) await decide(earlier)
    const { id } = await decide(act)
    expect(await decide('undo', { undoes: id })).toMatchObject({ to: status })
    expect((await stateOf()).status).toBe(status)
    expect((await stateOf()).decisions.at(-1)).toMatchObject({ act: 'undo', undoes: id, to: status })
  })

  const late = 'Something else was decided since: there is nothing left to undo.'

  test('is only for the latest decision', async () => {
    const { id } = await decide('approve')
    await decide('hold')
    expect((await refusal(decide('undo', { undoes: id }))).message).toBe(late)
    expect((await refusal(decide('undo'))).message).toBe(late)
    expect((await stateOf()).status).toBe('pending')
  })

  test('happens once', async () => {
    const { id } = await decide('approve')
    await decide('undo', { undoes: id })
    expect((await refusal(decide('undo', { undoes: id }))).message).toBe(late)
  })

  test('cannot be undone', async () => {
    const { id } = await decide('approve')
    const undo = await decide('undo', { undoes: id })
    expect((await refusal(decide('undo', { undoes: undo.id }))).message).toBe('Only a moderator’s decision can be undone.')
  })

  test.each<[Act, By]>([
    ['publish', 'policy'],
    ['hold', 'policy'],
    ['approve', 'import'],
  ])('of %s by the %s is refused', async (act, by) => {
    const { id } = await decide(act, { by })
    expect((await refusal(decide('undo', { undoes: id }))).message).toBe('Only a moderator’s decision can be undone.')
  })

  test('never brings back what its writer withdrew', async () => {
    const { id } = await decide('withdraw', { by: 'author' })
    expect((await refusal(decide('undo', { undoes: id }))).message).toBe('A comment that is withdrawn cannot be changed that way.')
  })

  test('of the same decision twenty times at once happens once', async () => {
    const { id } = await decide('approve')
    const undone = await Promise.allSettled(Array.from({ length: 20 }, () => decide('undo', { undoes: id })))
    expect(undone.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await stateOf()).toMatchObject({ status: 'pending', decisions: [{ act: 'approve' }, { act: 'undo' }] })
  })
})

describe('history', () => {
  test.each([
    ['Decision', `update "Decision" set note = 'other' where "commentId" = $1`],
    ['Decision', `delete from "Decision" where "commentId" = $1`],
    ['PolicyVersion', `update "PolicyVersion" set clauses = '[]' where number = 1 and $1 <> ''`],
    ['PolicyVersion', `delete from "PolicyVersion" where $1 <> ''`],
  ])('of a %s refuses: %s', async (table, sql) => {
    await decide('approve')
    await expect(db.$executeRawUnsafe(sql, comment)).rejects.toThrow(`${table} is never edited and never deleted`)
    expect((await stateOf()).decisions).toMatchObject([{ note: '' }])
  })

  test('keeps the comment and the article it is about', async () => {
    await decide('approve')
    await expect(db.$executeRaw`delete from "Comment" where id = ${comment}`).rejects.toThrow()
    await expect(db.$executeRaw`delete from "Article" where slug = ${slug}`).rejects.toThrow()
    expect((await stateOf()).status).toBe('approved')
  })

  test('knows only comments that somebody wrote', async () => {
    await expect(db.$executeRaw`update "Comment" set "guestEmail" = null where id = ${comment}`).rejects.toThrow(
      'Comment_somebody_wrote_it',
    )
  })
})

describe('the pages of an article are told', () => {
  test.each<[Act, By, Act[]]>([
    ['publish', 'policy', []],
    ['approve', 'moderator', []],
    ['approve', 'moderator', ['reject']],
    ['approve', 'import', []],
    ['hold', 'moderator', ['approve']],
    ['reject', 'moderator', ['approve']],
    ['withdraw', 'author', ['approve']],
  ])('when somebody can see the difference: %s by %s after %j', async (act, by, before) => {
    for (const earlier of before) await decide(earlier)
    expect(await heard(site.url, () => decide(act, { by }))).toEqual([slug])
  })

  test.each<[Act, By, Act[]]>([
    ['hold', 'policy', []],
    ['hold', 'moderator', []],
    ['reject', 'moderator', []],
    ['withdraw', 'author', []],
  ])('nothing when nobody can: %s by %s after %j', async (act, by, before) => {
    for (const earlier of before) await decide(earlier)
    expect(await heard(site.url, () => decide(act, { by }))).toEqual([])
  })

  test('of an undo as of any other', async () => {
    const approved = await decide('approve')
    expect(await heard(site.url, () => decide('undo', { undoes: approved.id }))).toEqual([slug])
    const rejected = await decide('reject')
    expect(await heard(site.url, () => decide('undo', { undoes: rejected.id }))).toEqual([])
  })

  test('nothing of what was refused or rolled back', async () => {
    const failing = async () =>
      db.$transaction(async (tx) => {
        await record(tx, { commentId: comment, act: 'approve', by: 'moderator', policyVersion: 1 })
        throw new Error('something else failed')
      })
    expect(await heard(site.url, () => expect(failing()).rejects.toThrow('something else failed'))).toEqual([])
    expect(await heard(site.url, () => refusal(decide('reject', { clauses: [] })))).toEqual([])
  })
})

describe('the decisions of an import', () => {
  const imported = (...decisions: Partial<ImportedDecision>[]) =>
    db.$transaction((tx) =>
      recordImported(
        tx,
        decisions.map((decision) => ({ commentId: comment, act: 'approve', clauses: [], policyVersion: 1, at: new Date(), ...decision })),
      ),
    )

  test('are kept as others are, and each article is told once', async () => {
    const [other, third] = [await waiting(), await waiting()]
    const told = await heard(site.url, () =>
      imported({}, { commentId: other, act: 'reject', clauses: ['law', 'topic'] }, { commentId: third }),
    )
    expect(told).toEqual([slug])
    expect(await stateOf()).toMatchObject({
      status: 'approved',
      decisions: [{ act: 'approve', by: 'import', from: 'pending', to: 'approved' }],
    })
    expect(await stateOf(other)).toMatchObject({ status: 'rejected', decisions: [{ act: 'reject', clauses: ['topic', 'law'] }] })
  })

  test('obey the same table and cite the same clauses', async () => {
    const other = await waiting()
    expect((await refusal(imported({ act: 'reject' }))).field).toBe('clause')
    expect((await refusal(imported({}, { commentId: 'never-was' }))).message).toBe('Comment never-was does not exist.')
    await decide('withdraw', { by: 'author', commentId: other })
    expect((await refusal(imported({}, { commentId: other }))).message).toBe(
      `Comment ${other} is withdrawn and cannot be changed that way.`,
    )
    expect(await stateOf()).toEqual({ status: 'pending', decisions: [] })
  })
})

describe('whatever is tried', () => {
  interface Try {
    act: Act
    by: By
    actor: 'tomas' | 'leila'
    clauses: string[]
    undoes: 'latest' | 'earlier' | 'nothing'
  }
  const tries = fc.array(
    fc.record<Try>({
      act: fc.constantFrom(...(Object.keys(acts) as Act[])),
      by: fc.constantFrom<By>('moderator', 'moderator', 'moderator', 'policy', 'author', 'import'),
      actor: fc.constantFrom('tomas', 'leila'),
      clauses: fc.constantFrom([], ['topic'], ['law', 'links'], ['nonsense']),
      undoes: fc.constantFrom('latest', 'latest', 'earlier', 'nothing'),
    }),
    { minLength: 25, maxLength: 25 },
  )

  /** True when it was done, false when it was refused; anything else is a fault. */
  async function tried({ act, by, actor, clauses, undoes }: Try, history: { id: string }[]): Promise<boolean> {
    const undone = { latest: history.at(-1)?.id, earlier: history.at(-2)?.id, nothing: undefined }[undoes]
    const more = { by, clauses, ...(by === 'moderator' && { actorId: people[actor] }), ...(act === 'undo' && undone && { undoes: undone }) }
    return decide(act, more).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false
        throw error
      },
    )
  }

  /** Each decision begins where the one before it led, and the comment is where the last one leads. */
  async function expectWhole() {
    const { status, decisions } = await stateOf()
    const led: Status[] = ['pending', ...decisions.map(({ to }) => to)]
    expect(decisions.map(({ from }) => from)).toEqual(led.slice(0, -1))
    expect(status).toBe(led.at(-1))
    return { status, decisions }
  }

  test('the status is what the latest decision led to, and what is refused leaves no trace', async () => {
    await fc.assert(
      fc.asyncProperty(tries, async (several) => {
        comment = await waiting()
        let before = await expectWhole()
        for (const one of several) {
          const done = await tried(one, before.decisions)
          const after = await expectWhole()
          expect(after.decisions).toHaveLength(before.decisions.length + (done ? 1 : 0))
          if (done) expect(mayAct(one.act, before.status, one.by)).toBe(true)
          before = after
        }
      }),
      { numRuns: 16, seed: 20261123 },
    )
  })

  test('also when all of it is tried at once', async () => {
    await fc.assert(
      fc.asyncProperty(tries, async (several) => {
        comment = await waiting()
        const done = await Promise.all(several.slice(0, 15).map((one) => tried(one, [])))
        const { decisions } = await expectWhole()
        expect(decisions).toHaveLength(done.filter(Boolean).length)
      }),
      { numRuns: 6, seed: 20261123 },
    )
  })
})
