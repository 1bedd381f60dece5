import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import type { Admin } from '../people'
import { siteUrl } from '../site'
import { testDatabase } from '../testing/database'
import { discussed, said } from '../testing/discussed'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let hooks: typeof import('./webhooks')
let deliver: typeof import('./deliver').deliver
let record: typeof import('../decisions').record
let articleId = ''
let server: Server
let heard: { headers: IncomingHttpHeaders; body: string }[] = []
let answers: (number | 'silence')[] = []
const ruth = {} as Admin
const day = 86_400_000

beforeAll(async () => {
  vi.stubEnv('WEBHOOKS_PRIVATE', '1')
  site = await testDatabase()
  db = site.db
  hooks = await import('./webhooks')
  ;({ deliver } = await import('./deliver'))
  ;({ record } = await import('../decisions'))
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  server = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    heard.push({ headers: req.headers, body })
    const status = answers.shift() ?? 204
    if (status === 'silence') return
    res.writeHead(status, status === 302 ? { Location: '/elsewhere' } : {})
    // An answer without end is not waited for.
    res.write('x')
    res.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
}, 120_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  server?.close()
  server?.closeAllConnections()
  await site?.close()
})
beforeEach(() => {
  heard = []
  answers = []
  vi.stubEnv('WEBHOOKS_PRIVATE', '1')
})
afterEach(async () => {
  await db.webhook.deleteMany()
})

const here = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
const added = (events: string[] = []) => hooks.addWebhook(db, ruth, { url: here(), events: events as never[] })
const last = () => db.delivery.findFirstOrThrow({ orderBy: { at: 'desc' } })
const jobs = async () =>
  (await site.pool.query(`select key, max_attempts as tries from graphile_worker.jobs where task_identifier = 'deliver'`)).rows
/** What arrived, read by the library that other programs use; throws where the signature is not right. */
const verified = (secret: string, nth = -1) => {
  const { headers, body } = heard.at(nth) ?? { headers: {}, body: '' }
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Record<string, unknown>
}

test('a comment that is published, and one that is rejected, are told without a word of theirs', async () => {
  const { secret } = await added(['comment.approved', 'comment.rejected'])
  const [one, other] = [await said(db, articleId, { act: 'hold' }), await said(db, articleId, { act: 'hold' })]
  const decide = (commentId: string, act: 'approve' | 'reject', clauses: string[] = []) =>
    db.$transaction((tx) => record(tx, { commentId, act, by: 'moderator', clauses, policyVersion: 1 }))
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { slug: true } })
  const article = { slug, url: `${siteUrl}/articles/${slug}` }
  await decide(one, 'approve')
  const approved = await last()
  const { tries } = (await jobs()).find(({ key }) => key === `deliver ${approved.id}`)
  // The pauses of graphile-worker: a server that is down for a day is told when it is back.
  const pauses = Array.from({ length: tries - 1 }, (_, i) => Math.exp(Math.min(i + 1, 10)) * 1_000)
  expect(pauses.reduce((sum, one) => sum + one)).toBeGreaterThan(day)
  await deliver(db, approved.id)
  expect(verified(secret)).toEqual({
    ...{ id: approved.id, type: 'comment.approved', timestamp: approved.at.toISOString() },
    data: { id: one, url: `${article.url}#comment-${one}`, article },
  })
  expect(heard[0]?.headers['webhook-id']).toBe(approved.id)
  expect(await last()).toMatchObject({ state: 'delivered', answer: 'Answered 204.', tries: 1 })
  await decide(other, 'reject', ['civility'])
  const rejected = await last()
  await deliver(db, rejected.id)
  const clauses = [{ id: 'civility', url: `${siteUrl}/comment-policy/1#civility` }]
  expect(verified(secret)).toMatchObject({ type: 'comment.rejected', data: { id: other, article, clauses } })
  const { body } = await db.comment.findUniqueOrThrow({ where: { id: other } })
  expect(JSON.stringify(await db.delivery.findMany())).not.toContain(body)
})

test('nobody is told of what they did not choose, nor of what came to nothing', async () => {
  await added(['article.published'])
  const commentId = await said(db, articleId, { act: 'hold' })
  await db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', policyVersion: 1 }))
  expect(await db.delivery.count()).toBe(0)
  await db.webhook.updateMany({ data: { events: ['comment.approved'] } })
  const undone = db.$transaction(async (tx) => {
    await record(tx, { commentId: await said(db, articleId, { act: 'hold' }), act: 'approve', by: 'moderator', policyVersion: 1 })
    throw new Error('Something else failed.')
  })
  await expect(undone).rejects.toThrow('Something else')
  expect(await db.delivery.count()).toBe(0)
})

test('one that is off is told of nothing, not of what waits for it either', async () => {
  const { id } = await added(['comment.approved'])
  await hooks.sendTest(db, ruth, id)
  const waiting = await last()
  await hooks.switchWebhook(db, ruth, { id, active: false })
  const commentId = await said(db, articleId, { act: 'hold' })
  await db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', policyVersion: 1 }))
  await deliver(db, waiting.id)
  expect(await db.delivery.findMany()).toMatchObject([{ id: waiting.id, state: 'failed', answer: 'Switched off.' }])
  expect(heard).toEqual([])
  await expect(hooks.sendAgain(db, ruth, waiting.id)).rejects.toThrow('its webhook is off')
})

test('twenty are enough', async () => {
  await db.webhook.createMany({ data: Array.from({ length: 20 }, () => ({ url: here(), events: [], secret: 'whsec_' })) })
  await expect(added()).rejects.toThrow('There are 20 already')
})

test('an article that is published, corrected and withdrawn is told in the shape of the public API', async () => {
  const [{ testDraft, testEditor, testWriting }, { moveArticle }, { correct, printedAs }, { articleInNewsroom }, { listedArticle }] =
    await Promise.all([
      import('../testing/newsroom-people'),
      import('../newsroom/publishing'),
      import('../newsroom/corrections'),
      import('../newsroom/article-in-newsroom'),
      import('../api/articles'),
    ])
  const { secret } = await added(['article.published', 'article.corrected', 'article.withdrawn'])
  const [editor, { id, slug }] = [await testEditor(db), await testDraft(db)]
  const now = async () => {
    const article = await articleInNewsroom(db, id)
    if (!article) throw new Error('no article')
    return article
  }
  const move = async (name: 'publish' | 'publish-changes' | 'withdraw' | 'put-back', why = '') => {
    const { status, version } = await now()
    await moveArticle(db, editor, { article: id, move: name, status, version, at: null, why })
  }
  await move('publish')
  await deliver(db, (await last()).id)
  const told = verified(secret) as { type: string; data: { article: { slug: string } } }
  expect(told.type).toBe('article.published')
  expect(listedArticle.parse(told.data.article)).toMatchObject({ slug })
  const { printed } = await now()
  const content = { headline: printed.headline, standfirst: printed.standfirst, body: `${printed.body} More.` }
  await correct(db, editor, { articleId: id, content, note: 'More was known.', version: printedAs(printed) })
  expect(await last()).toMatchObject({ event: 'article.corrected', payload: { note: 'More was known.', article: { slug } } })
  await testWriting(db, id, { body: 'Put more clearly.' })
  await move('publish-changes')
  expect(await db.delivery.count()).toBe(2)
  await move('withdraw', 'It was not so.')
  expect(await last()).toMatchObject({ event: 'article.withdrawn', payload: { article: { slug } } })
  await move('put-back')
  expect(await last()).toMatchObject({ event: 'article.published', payload: { article: { slug } } })
  expect(await db.delivery.count()).toBe(4)
})

test('what does not arrive is tried again with the same id, and marked as failed at the last try', async () => {
  const { id, secret } = await added()
  await hooks.sendTest(db, ruth, id)
  const { id: delivery } = await last()
  answers = [500, 302, 'silence', 503]
  await expect(deliver(db, delivery)).rejects.toThrow('Answered 500')
  await expect(deliver(db, delivery)).rejects.toThrow('redirects are not followed')
  await expect(deliver(db, delivery, { patience: 300 })).rejects.toThrow('No answer within 0.3 seconds')
  expect(await last()).toMatchObject({ state: 'waiting', tries: 3 })
  await expect(deliver(db, delivery, { lastTry: true })).rejects.toThrow('Answered 503')
  expect(await last()).toMatchObject({ state: 'failed', tries: 4 })
  await hooks.sendAgain(db, ruth, delivery)
  await deliver(db, delivery)
  expect(await last()).toMatchObject({ state: 'delivered', tries: 5 })
  expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual(Array(5).fill(delivery))
  expect(verified(secret)).toMatchObject({ id: delivery, type: 'test' })
  // A job that runs twice sends nothing twice.
  await deliver(db, delivery)
  expect(heard).toHaveLength(5)
})

test('after a change of the secret both sign for a day, and then the new one alone', async () => {
  const { id, secret: before } = await added()
  const after = await hooks.rotateSecret(db, ruth, id)
  await hooks.sendTest(db, ruth, id)
  await deliver(db, (await last()).id)
  expect(verified(after)).toBeTruthy()
  expect(verified(before)).toBeTruthy()
  for (const [hours, signatures] of [
    [23.9, 2],
    [24.1, 1],
  ] as const) {
    await hooks.sendTest(db, ruth, id)
    await deliver(db, (await last()).id, { now: new Date(Date.now() + hours * 3_600_000) })
    expect(heard.at(-1)?.headers['webhook-signature']?.toString().split(' '), `after ${hours} hours`).toHaveLength(signatures)
  }
  await db.webhook.update({ where: { id }, data: { previousUntil: new Date(Date.now() - 1) } })
  await hooks.sendTest(db, ruth, id)
  await deliver(db, (await last()).id)
  expect(verified(after)).toBeTruthy()
  expect(() => verified(before)).toThrow()
})

test('one that never answers, or is gone for good, is switched off', async () => {
  const { id } = await added()
  const isOn = async () => (await db.webhook.findUniqueOrThrow({ where: { id } })).active
  await hooks.sendTest(db, ruth, id)
  answers = [500, 500, 410]
  await expect(deliver(db, (await last()).id, { lastTry: true })).rejects.toThrow()
  expect(await isOn()).toBe(true)
  await db.delivery.updateMany({ data: { at: new Date(Date.now() - 4 * day), state: 'waiting' } })
  await expect(deliver(db, (await last()).id, { lastTry: true })).rejects.toThrow()
  expect(await isOn()).toBe(false)
  await expect(hooks.sendTest(db, ruth, id)).rejects.toThrow('It is off')
  await hooks.switchWebhook(db, ruth, { id, active: true })
  await hooks.sendTest(db, ruth, id)
  await deliver(db, (await last()).id)
  expect(await isOn()).toBe(false)
})

test('only public addresses are told, by https, and none with a password in it', async () => {
  const { id } = await added()
  await hooks.sendTest(db, ruth, id)
  vi.stubEnv('WEBHOOKS_PRIVATE', '0')
  await expect(deliver(db, (await last()).id)).rejects.toThrow('not https')
  await db.webhook.update({ where: { id }, data: { url: here().replace('http:', 'https:') } })
  await expect(deliver(db, (await last()).id)).rejects.toThrow('not on the public internet')
  expect(heard).toEqual([])
  await expect(added()).rejects.toMatchObject({ field: 'url' })
  await expect(hooks.addWebhook(db, ruth, { url: 'https://a:b@elsewhere.example/', events: [] })).rejects.toMatchObject({ field: 'url' })
})

test('a secret is shown when it is made, and never again', async () => {
  const { id, secret } = await added()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/)
  expect(JSON.stringify([await hooks.allWebhooks(db), await hooks.webhookShown(db, id)])).not.toContain(secret)
})
