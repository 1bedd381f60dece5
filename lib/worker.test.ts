import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from './db'
import { postMail } from './mail/post'
import { testDatabase } from './testing/database'
import { openMailServer } from './testing/smtp'

let db: Db
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
afterEach(() => vi.unstubAllEnvs())

test('the worker sends the mails of what was committed, each once, and none of what was not', async () => {
  const server = await openMailServer()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  const post = (nth: number) =>
    db.$transaction(async (tx) => {
      await postMail(tx, { to: `${nth}@reader.example`, kind: 'sign-in', data: { link: `https://here.example/${nth}`, minutes: 15 } })
      if (nth % 2 === 1) throw new Error('taken back')
    })
  const { startWorker } = await import('./worker')
  const workers = [await startWorker(), await startWorker()]
  try {
    for (let nth = 0; nth < 20; nth++) await post(nth).catch(({ message }) => expect(message).toBe('taken back'))
    while ((await db.mail.count({ where: { state: 'sent' } })) < 10) await pause(50)
    const wanted = Array.from({ length: 10 }, (_, nth) => `${nth * 2}@reader.example`)
    expect(server.mails.map(({ to }) => to).sort()).toEqual(wanted.sort())
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()))
    await server.close()
  }
})
