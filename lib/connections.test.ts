import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { clientHash, keepConnection, neighboursOf } from './connections'
import type { Db } from './db'
import { testDatabase } from './testing/database'
import { discussed, reader, said } from './testing/discussed'

let db: Db
let close: () => Promise<void>
let articleId = ''
const now = new Date('2026-11-20T12:00:00Z')
const days = (count: number) => new Date(now.getTime() - count * 86_400_000)

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(async () => {
  await close?.()
  vi.unstubAllEnvs()
})

/** Writes a comment from there, so many days ago; as a guest without an author. */
async function from(ip: string, { authorId, ago = 1 }: { authorId?: string; ago?: number }) {
  const id = await said(db, articleId, { ...(authorId && { authorId }), at: days(ago) })
  await db.$transaction((tx) => keepConnection(tx, { commentId: id, client: clientHash(ip), at: days(ago) }))
  return id
}

describe('the hash of a connection', () => {
  test('is the same for the same address and says nothing of it', () => {
    expect(clientHash('192.0.2.1')).toMatch(/^[\w-]{43}$/)
    expect(clientHash('192.0.2.1')).toBe(clientHash('192.0.2.1'))
    expect(clientHash('192.0.2.1')).not.toBe(clientHash('192.0.2.2'))
  })

  test('changes with the secret', () => {
    const before = clientHash('192.0.2.1')
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret for this test of letters')
    expect(clientHash('192.0.2.1')).not.toBe(before)
    vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  })

  test.each([
    ['2001:db8:0:7:1::1', '2001:0DB8:0000:0007:ffff:a:b:c', true],
    ['2001:db8::1', '2001:db8:0:0:9::', true],
    ['::1', '::2', true],
    ['2001:db8:0:7::1', '2001:db8:0:8::1', false],
    ['64:ff9b::192.0.2.1', '64:ff9b::192.0.2.9', true],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
    ['::ffff:c000:201', '::FFFF:c000:202', false],
  ])('takes %s and %s for the same household: %s', (one, other, same) => {
    expect(clientHash(one) === clientHash(other)).toBe(same)
  })
})

describe('others from the same connection', () => {
  test('are counted within thirty days, each once, with their pages', async () => {
    const [nora, tomas, old] = await Promise.all([reader(db, 'Nora'), reader(db, 'Tomas'), reader(db, 'Old')])
    await from('192.0.2.7', { authorId: nora.id })
    await from('192.0.2.7', { authorId: tomas.id, ago: 3 })
    await from('192.0.2.7', { authorId: tomas.id, ago: 2 })
    const guest = await from('192.0.2.7', { ago: 4 })
    await from('192.0.2.7', { authorId: old.id, ago: 31 })
    await from('192.0.2.8', { authorId: (await reader(db, 'Elsewhere')).id })
    expect(await neighboursOf(db, { userId: nora.id }, now)).toEqual({
      count: 2,
      shown: [
        { href: `/moderate/people/${tomas.id}`, name: 'Tomas', comments: 2 },
        { href: `/moderate/people/of/${guest}`, name: 'Ledger', comments: 1 },
      ],
    })
    const ofGuest = await neighboursOf(db, { guestEmail: 'ledger@guest.example' }, now)
    expect(ofGuest.shown.map(({ name }) => name)).toEqual(['Nora', 'Tomas'])
    expect(await neighboursOf(db, { userId: old.id }, now)).toEqual({ count: 0, shown: [] })
  })
})

test('a comment is stored with where it came from, as a hash alone', async () => {
  const { submit } = await import('./comments')
  const guest = { name: 'Ada', email: 'ada@guest.example' }
  const form = { article: 'sea-wall', parent: '', name: '', email: '', comment: 'I have lived behind this wall for forty years now.' }
  const sent = await submit(db, { guest, client: clientHash('192.0.2.9') }, form, now)
  const id = sent.outcome === 'refused' ? '' : sent.id
  expect(await db.connection.findMany({ where: { commentId: id } })).toEqual([{ commentId: id, client: clientHash('192.0.2.9'), at: now }])
  // The same words again are the same comment.
  await submit(db, { guest, client: clientHash('192.0.2.10') }, form, now)
  expect(await db.connection.count({ where: { commentId: id } })).toBe(1)
})
