import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { testDatabase } from './testing/database'
import { discussed, reader, said } from './testing/discussed'

let db: Db
let close: () => Promise<void>
const now = new Date('2026-11-25T03:40:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
}, 120_000)
afterAll(() => close?.())

test('what has had its time is gone after the night, and nothing else', async () => {
  const { forget } = await import('./forget')
  const articleId = await discussed(db)
  const { id: userId } = await reader(db, 'Nora')
  const mail = { email: 'a@b.example', kind: 'sign-in', data: { link: 'https://secret.example' } }
  for (const [id, state, days] of [
    ['old', 'sent', 31],
    ['young', 'sent', 29],
    ['lost', 'waiting', 4],
    ['waiting', 'waiting', 2],
  ] as const)
    await db.mail.create({ data: { ...mail, id, state, at: ago(days) } })
  for (const [token, days] of [
    ['old', 1.1],
    ['young', 0.9],
  ] as const)
    await db.verificationToken.create({ data: { token, email: 'a@b.example', expires: ago(days) } })
  for (const [id, days] of [
    ['old', 0.1],
    ['young', -1],
  ] as const) {
    await db.session.create({ data: { id, userId, endsAt: ago(days) } })
    await db.export.create({ data: { id, userId, requestedAt: ago(id === 'old' ? 7.1 : 6.9) } })
  }
  const [old, young] = [await said(db, articleId), await said(db, articleId)]
  await db.connection.create({ data: { commentId: old, client: 'x', at: ago(30.1) } })
  await db.connection.create({ data: { commentId: young, client: 'x', at: ago(29.9) } })

  for (const [id, days] of [
    ['old', 365.1],
    ['young', 364.9],
  ] as const)
    await db.errorReport.create({ data: { id, articleId, text: 'It is wrong.', at: ago(days) } })
  const { id: webhookId } = await db.webhook.create({ data: { url: 'https://elsewhere.example', events: [], secret: 'whsec_' } })
  for (const [id, days] of [
    ['old', 30.1],
    ['young', 29.9],
  ] as const)
    await db.delivery.create({ data: { id, webhookId, event: 'test', payload: {}, at: ago(days) } })
  const asked = { email: 'a@b.example', role: 'editor', expires: ago(20), byId: userId } as const
  for (const [token, days] of [
    ['old', 30.1],
    ['young', 29.9],
  ] as const)
    await db.invitation.create({ data: { ...asked, token, at: ago(days) } })

  await forget(db, now)

  const left = await db.mail.findMany({ orderBy: { id: 'asc' } })
  expect(left.map(({ id, state, data }) => [id, state, data])).toEqual([
    ['lost', 'failed', {}],
    ['waiting', 'waiting', mail.data],
    ['young', 'sent', mail.data],
  ])
  expect(await db.verificationToken.findMany()).toMatchObject([{ token: 'young' }])
  expect(await db.session.findMany()).toMatchObject([{ id: 'young' }])
  expect(await db.export.findMany()).toMatchObject([{ id: 'young' }])
  expect(await db.errorReport.findMany()).toMatchObject([{ id: 'young' }])
  expect(await db.invitation.findMany()).toMatchObject([{ token: 'young' }])
  expect(await db.connection.findMany()).toMatchObject([{ commentId: young }])
  expect(await db.delivery.findMany()).toMatchObject([{ id: 'young' }])
})
