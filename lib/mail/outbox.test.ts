import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import { keptMail, mailStates, outbox, outboxCounts, pausedAddresses } from './outbox'

let db: Db
let close: () => Promise<void>
const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 8, 0, second))

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.mail.deleteMany()
  await db.mailbox.deleteMany()
})

const secret = { link: 'https://here.example/secret', minutes: 15 }

async function mails(count: number, more: { state?: (typeof mailStates)[number]; email?: string } = {}) {
  const rows = Array.from({ length: count }, (_, nth) => ({
    ...{ email: 'a@reader.example', kind: 'sign-in', data: secret, at: at(nth >> 1) },
    ...more,
  }))
  await db.mail.createMany({ data: rows })
}

test('the outbox is read newest first, page by page, each mail once, and without what it is made of', async () => {
  await mails(120)
  const seen: string[] = []
  let after: string | null = ''
  for (let pages = 0; after !== null && pages < 5; pages++) {
    const page = await outbox(db, { after })
    expect(JSON.stringify(page)).not.toContain('secret')
    seen.push(...page.mails.map(({ id }) => id))
    after = page.after
  }
  expect(new Set(seen).size).toBe(120)
  expect(seen).toHaveLength(120)
  const [first, last] = [
    await db.mail.findUniqueOrThrow({ where: { id: seen[0] ?? '' } }),
    await db.mail.findUniqueOrThrow({ where: { id: seen[119] ?? '' } }),
  ]
  expect([first.at, last.at]).toEqual([at(59), at(0)])
})

test('the outbox can be asked for a state and for an address', async () => {
  for (const state of mailStates) await mails(2, { state })
  await mails(1, { email: 'b@reader.example', state: 'sent' })
  expect(await outboxCounts(db)).toEqual({ waiting: 2, sent: 3, failed: 2, dropped: 2, kept: 2 })
  expect((await outbox(db, { state: 'sent' })).mails).toHaveLength(3)
  expect((await outbox(db, { state: 'sent', to: ' B@reader.example' })).mails).toMatchObject([{ email: 'b@reader.example' }])
  expect((await outbox(db, { state: 'nonsense' })).mails).toHaveLength(11)
})

test('only a mail that was kept can be read', async () => {
  for (const state of mailStates)
    await db.mail.create({ data: { id: state, email: 'a@reader.example', kind: 'sign-in', data: secret, state } })
  for (const id of [...mailStates, 'none'])
    expect(await keptMail(db, id), id).toEqual(id === 'kept' ? expect.objectContaining({ data: secret }) : null)
})

test('paused addresses come with the reason, the last first', async () => {
  await db.mailbox.create({ data: { email: 'fine@reader.example', bounces: 2 } })
  await db.mailbox.create({ data: { email: 'old@reader.example', pausedAt: at(1), pausedFor: '552 Full' } })
  await db.mailbox.create({ data: { email: 'new@reader.example', pausedAt: at(2), pausedFor: '550 5.1.1 Unknown' } })
  expect(await pausedAddresses(db)).toEqual([
    { email: 'new@reader.example', at: at(2), why: '550 5.1.1 Unknown' },
    { email: 'old@reader.example', at: at(1), why: '552 Full' },
  ])
})
