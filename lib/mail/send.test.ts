import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import { openMailServer } from '../testing/smtp'
import type { MailData, MailKind } from './kinds'
import { resume, saveChoices, stop } from './mailbox'
import type { Outlet } from './outlet'
import { samples } from './samples'

let db: Db
let close: () => Promise<void>
let server: Awaited<ReturnType<typeof openMailServer>>
let post: typeof import('./post').postMail
let send: typeof import('./send').sendMail
/** How the server answers to recipients, in turn; then it takes the mail. */
let answers: string[] = []
let said: string[] = []
let outlet: Outlet
let made = 0
let email = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  ;[{ postMail: post }, { sendMail: send }] = await Promise.all([import('./post'), import('./send')])
  server = await openMailServer({ refuse: () => answers.shift() })
}, 120_000)
afterAll(async () => {
  await server?.close()
  await close?.()
})
beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  answers = []
  said = []
  server.mails.length = 0
  email = `reader-${++made}@reader.example`
  outlet = { transport: createTransport(server.url), from: 'Viewpoints <no-reply@news.example>', say: (line) => said.push(line) }
})
afterEach(() => {
  outlet.transport?.close()
  vi.unstubAllEnvs()
})

const sample = <Kind extends MailKind>(kind: Kind): MailData[Kind] => Object.values(samples[kind])[0] as MailData[Kind]

async function posted(kind: MailKind = 'reply'): Promise<string> {
  const id = await db.$transaction((tx) => post(tx, { to: email, kind, data: sample(kind) }))
  if (!id) throw new Error('not posted')
  return id
}

const row = (id: string) => db.mail.findUniqueOrThrow({ where: { id } })
const box = () => db.mailbox.findUniqueOrThrow({ where: { email } })
const sent = (id: string, lastTry = false) => send(db, id, { outlet, lastTry })

describe('a mail', () => {
  test('arrives with its subject, its text and its HTML, and what it was made of is gone', async () => {
    const id = await posted('notice')
    await sent(id)
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]).toMatchObject({ to: email, subject: 'Your comment on “Harbour wall to be raised by two metres” is not shown' })
    expect(server.mails[0]?.text).toContain('You can appeal until')
    expect(server.mails[0]?.html).toContain('<h1')
    expect(await row(id)).toMatchObject({ state: 'sent', data: {}, fault: '', tries: 1, sentAt: expect.any(Date) })
  })

  test('says what it is, and how its list is left', async () => {
    const id = await posted('reply')
    await sent(id)
    const headers = server.mails[0]?.headers ?? {}
    expect(headers).toMatchObject({
      from: 'Viewpoints <no-reply@news.example>',
      'message-id': `<${id}@localhost>`,
      'auto-submitted': 'auto-generated',
      'content-language': 'en',
      'x-mail-kind': 'reply',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    expect(headers['list-unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/mail\/stop\/now\?a=[\w-]+\.[\w-]{43}&list=replies>$/)
  })

  test.each(['sign-in', 'appeal-received', 'export-ready'] as const)('of the kind %s is on no list', async (kind) => {
    await sent(await posted(kind))
    expect(server.mails[0]?.headers['list-unsubscribe']).toBeUndefined()
  })

  test('is in the language that the person chose, else in that of the article', async () => {
    await saveChoices(db, email, { lang: 'fa', replies: true, decisions: true, digest: false })
    await sent(await posted())
    expect(server.mails[0]?.html).toContain('<html lang="fa" dir="rtl">')
    email = `other-${made}@reader.example`
    const id = await db.$transaction((tx) => post(tx, { to: email, kind: 'reply', data: sample('reply'), lang: 'de' }))
    await sent(id ?? '')
    expect(server.mails[1]?.subject).toContain('hat Ihnen geantwortet')
  })

  test('goes to nobody when its address is two', async () => {
    email = `a-${made}@reader.example,b@reader.example`
    const id = await posted()
    await sent(id)
    expect(server.mails).toHaveLength(0)
    expect(await row(id)).toMatchObject({ state: 'failed' })
  })

  test('sent by two workers at once arrives once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => posted()))
    await Promise.all(ids.flatMap((id) => [sent(id), sent(id), sent(id)]))
    expect(server.mails).toHaveLength(10)
    expect(new Set(server.mails.map(({ headers }) => headers['message-id'])).size).toBe(10)
  })

  test('asked for again, or one that never was, is left alone', async () => {
    const id = await posted()
    await sent(id)
    await sent(id)
    await sent('no such mail')
    expect(server.mails).toHaveLength(1)
  })
})

describe('a server that does not take it now', () => {
  test('is asked again later', async () => {
    answers = ['451 4.3.0 Try again later']
    const id = await posted()
    await expect(sent(id)).rejects.toThrow('451 4.3.0 Try again later')
    expect(await row(id)).toMatchObject({ state: 'waiting', tries: 1, fault: expect.stringContaining('451') })
    await sent(id)
    expect(server.mails).toHaveLength(1)
    expect(await row(id)).toMatchObject({ state: 'sent', tries: 2, fault: '' })
  })

  test('is given up after the last try, and the address is not to blame', async () => {
    answers = ['451 4.3.0 Try again later']
    const id = await posted()
    await sent(id, true)
    expect(await row(id)).toMatchObject({ state: 'failed', data: {}, fault: expect.stringContaining('451') })
    expect(await db.mailbox.findUnique({ where: { email } })).toBeNull()
  })

  test('may also be one that is not there', async () => {
    outlet.transport = createTransport('smtp://127.0.0.1:1')
    const id = await posted()
    await expect(sent(id)).rejects.toThrow('ECONNREFUSED')
    expect(await row(id)).toMatchObject({ state: 'waiting', tries: 1 })
  })
})

describe('an address that its server refuses for good', () => {
  const full = '552 5.2.2 Mailbox full'

  test('is paused after three in a row, and gets nothing but a link to sign in', async () => {
    for (const nth of [1, 2, 3]) {
      expect((await db.mailbox.findUnique({ where: { email } }))?.pausedAt ?? null).toBeNull()
      answers = [full]
      const id = await posted()
      await sent(id)
      expect(await row(id)).toMatchObject({ state: 'failed', data: {}, fault: expect.stringContaining('Mailbox full') })
      expect(await box()).toMatchObject({ bounces: nth })
    }
    expect(await box()).toMatchObject({ pausedAt: expect.any(Date), pausedFor: expect.stringContaining('Mailbox full') })
    const id = await posted('notice')
    await sent(id)
    expect(await row(id)).toMatchObject({ state: 'dropped', data: {}, fault: 'paused' })
    await sent(await posted('sign-in'))
    expect(server.mails.map(({ headers }) => headers['x-mail-kind'])).toEqual(['sign-in'])
  })

  test('is not paused when one between them arrives', async () => {
    for (const answer of [full, full, '', full, full]) {
      answers = answer ? [answer] : []
      await sent(await posted())
    }
    expect(await box()).toMatchObject({ bounces: 2, pausedAt: null })
  })

  test('is paused at once when there is no such address, until somebody says that it is right', async () => {
    answers = ['550 5.1.1 No such user']
    await sent(await posted())
    expect(await box()).toMatchObject({ bounces: 1, pausedAt: expect.any(Date), pausedFor: '550 5.1.1 No such user' })
    await resume(db, email)
    await sent(await posted())
    expect(server.mails).toHaveLength(1)
  })
})

describe('what somebody does not want', () => {
  test('is not sent', async () => {
    await stop(db, email, 'replies')
    const id = await posted('reply')
    await sent(id)
    expect(await row(id)).toMatchObject({ state: 'dropped', data: {}, fault: 'not wanted' })
    await sent(await posted('notice'))
    expect(server.mails.map(({ headers }) => headers['x-mail-kind'])).toEqual(['notice'])
  })

  test('is a digest, unless they asked for it', async () => {
    await sent(await posted('digest'))
    expect(server.mails).toHaveLength(0)
    await saveChoices(db, email, { lang: null, replies: true, decisions: true, digest: true })
    await sent(await posted('digest'))
    expect(server.mails).toHaveLength(1)
  })
})

test('a link to sign in is not sent once it has expired', async () => {
  const id = await posted('sign-in')
  const { at } = await row(id)
  await send(db, id, { outlet, lastTry: false, now: new Date(at.getTime() + 15 * 60_000 + 1) })
  expect(await row(id)).toMatchObject({ state: 'dropped', data: {}, fault: 'too late' })
  const next = await posted('sign-in')
  await send(db, next, { outlet, lastTry: false, now: new Date((await row(next)).at.getTime() + 15 * 60_000) })
  expect(server.mails).toHaveLength(1)
})

test('without a server the mail is kept, and whoever runs the newsroom is told', async () => {
  outlet.transport = null
  const id = await posted('sign-in')
  await sent(id)
  expect(await row(id)).toMatchObject({ state: 'kept', data: { minutes: 15 } })
  expect(said).toEqual([`• mail to ${email}: Your sign-in link for Viewpoints  http://localhost:3000/sign-in/sample`])
})
