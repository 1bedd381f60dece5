import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { type CommentForm, commentSchema, guestSchema, submit } from './comments'
import type { Db, Prisma } from './db'
import { record } from './decisions'
import type { Writer } from './facts'
import { fieldErrors } from './form-action'
import { putPerson, type Role } from './people'
import { standardPolicy } from './policy/standard'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let tests = 0
/** The article of this test, and the guest who writes. */
let slug = ''
let guest: Writer
const now = new Date('2026-11-23T12:00:00Z')
const words = 'The report leaves out the villages upstream.'

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  slug = `article-${++tests}`
  guest = guestCalled('ledger')
  await newArticle(slug)
})

const guestCalled = (name: string): Writer => ({ guest: { name: 'Ledger', email: `${name}-${tests}@reader.example` } })

async function person(role: Role): Promise<Writer> {
  return { person: await putPerson(db, { email: `${role}-${tests}@viewpoints.example`, name: 'Mara Ellison', role }) }
}

async function newArticle(slug: string, more: Partial<Prisma.ArticleUncheckedCreateInput> = {}) {
  await db.section.upsert({ where: { slug: 'world' }, create: { slug: 'world', name: 'World' }, update: {} })
  const publishedAt = new Date('2026-11-01T00:00:00Z')
  return db.article.create({ data: { slug, headline: 'A headline', body: 'Text.', sectionSlug: 'world', publishedAt, ...more } })
}

const post = (writer: Writer, form: Partial<CommentForm> = {}, at = now) =>
  submit(db, writer, { article: slug, parent: '', name: '', email: '', comment: words, ...form }, at)

/** Posts what is stored for sure, and returns the whole row. */
async function posted(writer: Writer, form: Partial<CommentForm> = {}, at = now) {
  const answer = await post(writer, form, at)
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.findings))
  return db.comment.findUniqueOrThrow({ where: { id: answer.id }, include: { findings: true, decisions: true } })
}

const approve = (commentId: string) => db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', policyVersion: 1 }))

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((error: unknown) => error)
  if (error instanceof Refusal) return error.message
  throw error
}

const stored = () => db.comment.count({ where: { article: { slug } } })

describe('a comment is', () => {
  test('held when a guest writes, with the clause and what the machine found', async () => {
    const answer = await post(guest)
    expect(answer).toMatchObject({ outcome: 'held', id: expect.stringMatching(/^[\w-]{12}$/), name: 'Ledger', body: words })
    expect(answer).toMatchObject({ policy: { number: 1 }, findings: [{ clause: 'newcomers', outcome: 'hold' }] })
    const comment = await posted(guest)
    expect(comment).toMatchObject({ status: 'pending', revision: 1, policyVersion: 1, createdAt: now, body: words })
    expect(comment).toMatchObject({ authorId: null, guestName: 'Ledger', guestEmail: guest.guest?.email })
    expect(comment.findings).toMatchObject([
      { check: 'newcomer', clause: 'newcomers', outcome: 'hold', revision: 1, start: null, end: null },
    ])
    expect(comment.decisions).toMatchObject([
      { act: 'hold', by: 'policy', actorId: null, from: 'pending', to: 'pending', clauses: ['newcomers'], policyVersion: 1, revision: 1 },
    ])
    expect(comment.decisions[0]?.at).toEqual(now)
  })

  test.each<Role>(['moderator', 'editor', 'admin'])('published when the paper’s own %s writes', async (role) => {
    const writer = await person(role)
    expect(await post(writer)).toMatchObject({ outcome: 'published', name: 'Mara Ellison', body: words })
    const comment = await posted(writer)
    expect(comment).toMatchObject({ status: 'approved', authorId: writer.person?.id, guestName: null, guestEmail: null, findings: [] })
    expect(comment.decisions).toMatchObject([{ act: 'publish', by: 'policy', from: 'pending', to: 'approved', clauses: [] }])
  })

  test('held whoever writes, when its words should be looked at, and every such place is kept', async () => {
    const comment = await posted(await person('editor'), { comment: 'WHY DOES NOBODY EVER LISTEN TO US??????????' })
    expect(comment.status).toBe('pending')
    expect(comment.decisions).toMatchObject([{ act: 'hold', clauses: ['shouting', 'legible'] }])
    const found = comment.findings.map(({ clause, start, end }) => ({ clause, text: comment.body.slice(start ?? 0, end ?? 0) }))
    expect(found).toContainEqual({ clause: 'legible', text: '??????????' })
  })

  test('refused with every clause it breaks, and nothing of it is stored', async () => {
    const before = [await db.comment.count(), await db.decision.count(), await db.finding.count()]
    const answer = await post(guest, { comment: `${'A'.repeat(60)} ${'long '.repeat(1_000)}` })
    expect(answer).toMatchObject({ outcome: 'refused', policy: { number: 1 } })
    const refused = answer.outcome === 'refused' ? answer.findings.filter(({ outcome }) => outcome === 'refuse') : []
    expect(refused.map(({ clause }) => clause)).toEqual(['length', 'legible'])
    expect([await db.comment.count(), await db.decision.count(), await db.finding.count()]).toEqual(before)
  })

  test('refused when it is empty or nothing but spaces', async () => {
    for (const comment of ['', ' \r\n\t ']) expect(await post(guest, { comment })).toMatchObject({ outcome: 'refused' })
    expect(await stored()).toBe(0)
  })

  test('kept with Unix line ends and without spaces around it', async () => {
    expect((await posted(guest, { comment: '  One.\r\n\r\nTwo.\rThree. \n' })).body).toBe('One.\n\nTwo.\nThree.')
  })

  test.each(['"\'\\ $1 %s null', 'فارسی و عربی', '👩‍👩‍👧 \u{1F30A}', '<script>alert(1)</script>', 'a\u2028b'])(
    'kept letter by letter: %s',
    async (comment) => {
      expect((await posted(guest, { comment })).body).toBe(comment)
    },
  )
})

describe('the same comment again', () => {
  test('is the same comment, and is answered with where it stands now', async () => {
    const first = await post(guest)
    expect(await post(guest)).toEqual(first)
    if (first.outcome !== 'held') throw new Error(first.outcome)
    await approve(first.id)
    const { id, name, body } = first
    expect(await post(guest)).toEqual({ outcome: 'published', id, name, body })
    expect(await stored()).toBe(1)
  })

  test('may have other spaces and line ends, and come days later', async () => {
    const first = await post(guest, { comment: 'One two.\n\nThree.' })
    expect(await post(guest, { comment: '  One  two.\r\nThree. ' }, new Date('2026-11-30'))).toEqual(first)
  })

  test('from another connection is one too, but a guest is not told which: anybody can type the address', async () => {
    const [here, there] = ['here', 'there'].map((client) => ({ ...guest, client }) as Writer) as [Writer, Writer]
    const first = await post(here)
    if (first.outcome !== 'held') throw new Error(first.outcome)
    expect(await post(here)).toEqual(first)
    expect(await post(there)).toEqual({ ...first, id: '' })
    expect(await stored()).toBe(1)
    // Nor once it is an account's, and the account's name neither.
    const { id: authorId } = await putPerson(db, { email: `taken-${tests}@reader.example`, name: 'Nora', role: 'reader' })
    await db.comment.update({ where: { id: first.id }, data: { authorId, guestEmail: null } })
    expect(await post(here)).toEqual({ ...first, id: '' })
  })

  test('may be about a parent that is gone by now', async () => {
    const parent = await posted(await person('editor'))
    const first = await post(guest, { parent: parent.id })
    await db.$transaction((tx) =>
      record(tx, { commentId: parent.id, act: 'reject', by: 'moderator', clauses: ['topic'], policyVersion: 1 }),
    )
    expect(await post(guest, { parent: parent.id })).toEqual(first)
  })

  test('twenty times at once is one comment and one decision', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(guest)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await stored()).toBe(1)
    expect(await db.decision.count({ where: { comment: { article: { slug } } } })).toBe(1)
  })

  test('by somebody else is another comment', async () => {
    await Promise.all([post(guestCalled('a')), post(guestCalled('b')), post(await person('reader')), post(await person('editor'))])
    expect(await stored()).toBe(4)
  })

  test('by a guest who gives the address of a person is the guest’s', async () => {
    const reader = await person('reader')
    await post(reader)
    const { authorId } = await posted({ guest: { name: 'Ledger', email: reader.person?.email ?? '' } })
    expect(authorId).toBeNull()
    expect(await stored()).toBe(2)
  })

  test('under another article, or as an answer, is not the same: the policy says that it was said', async () => {
    await newArticle(`${slug}-other`)
    const parent = await posted(await person('editor'), { comment: 'Somebody else says something.' })
    await post(guest)
    for (const form of [{ article: `${slug}-other` }, { parent: parent.id }]) {
      expect(await post(guest, form)).toMatchObject({ outcome: 'refused', findings: [{ check: 'newcomer' }, { check: 'same-again' }] })
    }
  })
})

describe('an answer', () => {
  test('stands in the thread of what it answers, one deeper', async () => {
    const editor = await person('editor')
    const root = await posted(editor, { comment: 'The first.' })
    const reply = await posted(editor, { comment: 'The second.', parent: root.id })
    const deeper = await posted(guest, { comment: 'The third.', parent: reply.id })
    expect(root).toMatchObject({ parentId: null, threadId: root.id, depth: 0 })
    expect(reply).toMatchObject({ parentId: root.id, threadId: root.id, depth: 1 })
    expect(deeper).toMatchObject({ parentId: reply.id, threadId: root.id, depth: 2 })
  })

  const gone = 'The comment you are answering is no longer shown. You can post yours without answering it.'

  test('to a comment of another article is refused', async () => {
    await newArticle(`${slug}-other`)
    const parent = await posted(await person('editor'), { article: `${slug}-other` })
    expect(await refusal(post(guest, { parent: parent.id }))).toBe(gone)
  })

  test('to a comment that waits, or that never was, is refused', async () => {
    const waiting = await posted(guestCalled('other'))
    for (const parent of [waiting.id, 'never-was']) expect(await refusal(post(guest, { parent }))).toBe(gone)
    expect(await stored()).toBe(1)
  })

  test('to a comment that was taken away is refused', async () => {
    const parent = await posted(await person('editor'))
    await db.$transaction((tx) => record(tx, { commentId: parent.id, act: 'withdraw', by: 'author', policyVersion: 1 }))
    expect(await refusal(post(guest, { parent: parent.id }))).toBe(gone)
  })
})

describe('an article takes no comments', () => {
  const closed = 'Comments on this article are closed.'
  const missing = 'This article is not published.'

  test.each<[string, Partial<Prisma.ArticleUncheckedCreateInput>, string]>([
    ['when they are closed', { commentMode: 'closed' }, closed],
    ['when they are off', { commentMode: 'off' }, closed],
    ['when it is withdrawn', { status: 'withdrawn' }, missing],
    ['when it is a draft', { status: 'draft' }, missing],
    ['when it is scheduled', { status: 'scheduled' }, missing],
    ['before its time', { publishedAt: new Date(now.getTime() + 1) }, missing],
  ])('%s', async (_, data, said) => {
    await db.article.update({ where: { slug }, data })
    expect(await refusal(post(await person('admin')))).toBe(said)
    expect(await stored()).toBe(0)
  })

  test('when there is no such article', async () => {
    expect(await refusal(post(guest, { article: 'nowhere' }))).toBe(missing)
  })

  test('and takes them from the moment it is published', async () => {
    await db.article.update({ where: { slug }, data: { publishedAt: now } })
    expect(await post(guest)).toMatchObject({ outcome: 'held' })
  })
})

test('an article whose every comment waits holds those of the trusted too, and says so', async () => {
  await db.article.update({ where: { slug }, data: { commentMode: 'held' } })
  const comment = await posted(await person('editor'))
  expect(comment.status).toBe('pending')
  expect(comment.decisions).toMatchObject([{ act: 'hold', clauses: [], note: 'Every comment on this article waits for a moderator.' }])
})

describe('a reader', () => {
  test('is trusted after three approved comments', async () => {
    const reader = await person('reader')
    const ids: string[] = []
    for (const comment of ['The first of four.', 'The second of four.', 'The third of four.'])
      ids.push((await posted(reader, { comment })).id)
    for (const id of ids.slice(1)) await approve(id)
    expect(await post(reader, { comment: 'Two are approved by now.' })).toMatchObject({ outcome: 'held' })
    await approve(ids[0] ?? '')
    expect(await post(reader, { comment: 'Three are approved by now.' })).toMatchObject({ outcome: 'published' })
  })

  test('is not trusted any more when one of three is taken away', async () => {
    const reader = await person('reader')
    const ids: string[] = []
    for (const comment of ['The first of three.', 'The second of three.', 'The third of three.'])
      ids.push((await posted(reader, { comment })).id)
    for (const id of ids) await approve(id)
    await db.$transaction((tx) =>
      record(tx, { commentId: ids[0] ?? '', act: 'reject', by: 'moderator', clauses: ['topic'], policyVersion: 1 }),
    )
    expect(await post(reader, { comment: 'Two are approved by now.' })).toMatchObject({ outcome: 'held' })
  })

  test('as a guest is never trusted: anybody can type an address', async () => {
    for (const comment of ['The first of three.', 'The second of three.', 'The third of three.'])
      await approve((await posted(guest, { comment })).id)
    expect(await post(guest, { comment: 'Three are approved by now.' })).toMatchObject({ outcome: 'held' })
  })
})

test('a comment is checked under the policy of its day, and keeps that version', async () => {
  const lenient = standardPolicy.filter(({ id }) => id !== 'newcomers')
  await db.policyVersion.create({ data: { number: 2, inForceAt: new Date('2999-01-01'), clauses: lenient } })
  expect(await posted(guest, { comment: 'On the last day.' }, new Date('2998-12-31'))).toMatchObject({
    status: 'pending',
    policyVersion: 1,
  })
  const comment = await posted(guest, { comment: 'On the first day.' }, new Date('2999-01-01'))
  expect(comment).toMatchObject({ status: 'approved', policyVersion: 2, decisions: [{ policyVersion: 2 }] })
  // Under a policy that lets newcomers through, an article can still have them wait.
  await db.article.update({ where: { slug }, data: { commentMode: 'newcomers' } })
  const first = await posted(guest, { comment: 'On the second day.' }, new Date('2999-01-02'))
  expect(first).toMatchObject({ status: 'pending', decisions: [{ note: 'On this article, first comments wait for a moderator.' }] })
  const known = await posted(await person('editor'), { comment: 'On the second day, too.' }, new Date('2999-01-02'))
  expect(known.status).toBe('approved')
})

describe('the form', () => {
  test('needs a name and an address from a guest, and says both at once', () => {
    const { error } = commentSchema.extend(guestSchema.shape).safeParse({ article: 'a', comment: words, name: ' ', email: 'ledger' })
    expect(error && fieldErrors(error)).toEqual({
      name: 'Write the name to show with your comment.',
      email: 'Write an e-mail address, as name@example.org. It is never shown.',
    })
  })

  test('keeps a guest’s name without spaces around it, and the address in small letters', () => {
    expect(guestSchema.parse({ name: '  Ledger ', email: 'Ledger@Reader.Example' })).toEqual({
      name: 'Ledger',
      email: 'ledger@reader.example',
    })
  })

  test('needs neither from somebody signed in', () => {
    expect(commentSchema.parse({ article: 'a', comment: words })).toEqual({ article: 'a', parent: '', name: '', email: '', comment: words })
  })
})
