import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from './db'
import { addJob } from './jobs'
import { log } from './logs'
import { postMail } from './mail/post'
import { metrics } from './metrics/registry'
import { withRequest } from './request-id'
import { testDatabase } from './testing/database'
import { openMailServer } from './testing/smtp'

let db: Db
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
afterEach(() => vi.unstubAllEnvs())

const byMost = (a: unknown, b: unknown) => (a as { most: number }).most - (b as { most: number }).most

test('the worker knows which try is the last: what did not arrive by then has failed', async () => {
  const said = vi.spyOn(log, 'error').mockImplementation(() => {})
  const to = { create: { url: 'http://elsewhere.example', events: [], secret: `whsec_${'A'.repeat(32)}` } }
  for (const [id, tries] of [
    ['one of many', 8],
    ['the last', 1],
  ] as const) {
    await db.delivery.create({ data: { id, event: 'test', payload: {}, webhook: to } })
    await withRequest(id.replaceAll(' ', '-'), () => addJob(db, 'deliver', { id }, { tries }))
  }
  const { startWorker } = await import('./worker')
  const { stop } = await startWorker()
  await vi.waitFor(async () => expect(await db.delivery.count({ where: { tries: 0 } })).toBe(0), 30_000).finally(stop)
  const states = await db.delivery.findMany({ orderBy: { id: 'asc' } })
  expect(states.map(({ id, state }) => [id, state])).toEqual([
    ['one of many', 'waiting'],
    ['the last', 'failed'],
  ])
  await db.webhook.deleteMany()
  // Each is told as part of the request that wanted it, and without what it was about.
  const failed = { job: 'deliver', tries: 1, err: expect.any(Error), id: expect.any(String), ms: expect.any(Number) }
  expect(said.mock.calls.map(([about]) => about).toSorted(byMost)).toEqual([
    { ...failed, requestId: 'the-last', most: 1 },
    { ...failed, requestId: 'one-of-many', most: 8 },
  ])
  const measured = await metrics.registry.metrics()
  expect(measured).toContain('viewpoints_job_failures_total{job="deliver"} 2')
  expect(measured).toContain('viewpoints_jobs_given_up_total{job="deliver"} 1')
  said.mockRestore()
})

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
