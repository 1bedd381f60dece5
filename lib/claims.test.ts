import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { claim, claimLasts, release } from './claims'
import { newId } from './comments'
import type { Db } from './db'
import { record } from './decisions'
import { isModerator, type Moderator, putPerson } from './people'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { heardAtDesk } from './testing/heard-at-desk'

let site: Awaited<ReturnType<typeof testDatabase>>
let db: Db
let articleId = ''
let tomas: Moderator
let leila: Moderator
let comment = ''
const now = new Date('2026-11-25T10:00:00Z')
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db)
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
  articleId = (await db.article.create({ data: article })).id
  tomas = await moderator('Tomas')
  leila = await moderator('Leila')
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  comment = await made({})
})

async function moderator(name: string): Promise<Moderator> {
  const person = await putPerson(db, { email: `${name}@viewpoints.example`, name, role: 'moderator' })
  if (!isModerator(person)) throw new Error('no moderator')
  return person
}

async function made(more: { status?: 'approved' | 'rejected' | 'withdrawn'; openReports?: number }): Promise<string> {
  const id = newId()
  const guest = { guestName: 'Ledger', guestEmail: 'ledger@reader.example' }
  await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1, ...more } })
  return id
}

const holder = async () => (await db.claim.findUnique({ where: { commentId: comment } }))?.moderatorId ?? null
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('not refused'),
    (error: unknown) => error,
  )
  if (error instanceof Refusal) return error.message
  throw error
}

describe('a comment', () => {
  test('is claimed for two minutes, and every desk hears who is on it', async () => {
    const told = await heardAtDesk(site.url, async () => {
      expect(await claim(db, tomas, comment, now)).toEqual({ by: 'Tomas', byId: tomas.id, until: after(claimLasts).toISOString() })
    })
    expect(told).toEqual([{ kind: 'claimed', comment, by: 'Tomas', byId: tomas.id, until: '2026-11-25T10:02:00.000Z' }])
  })

  test('is claimed again by whoever has it, for two minutes from then', async () => {
    await claim(db, tomas, comment, now)
    expect(await claim(db, tomas, comment, after(90_000))).toMatchObject({ until: after(90_000 + claimLasts).toISOString() })
  })

  test('that somebody else has is not taken, and it is said who has it and for how long', async () => {
    await claim(db, leila, comment, now)
    expect(await refusal(claim(db, tomas, comment, after(39_500)))).toBe('Leila has claimed this comment for another 81 seconds.')
    expect(await refusal(claim(db, tomas, comment, after(claimLasts - 1)))).toBe('Leila has claimed this comment for another 1 second.')
    expect(await holder()).toBe(leila.id)
  })

  test('is taken when the other’s time is over', async () => {
    await claim(db, leila, comment, now)
    await claim(db, tomas, comment, after(claimLasts))
    expect(await holder()).toBe(tomas.id)
  })

  test('is given back by whoever has it alone, and every desk hears of it', async () => {
    await claim(db, leila, comment, now)
    const told = await heardAtDesk(site.url, async () => {
      expect(await release(db, tomas, comment)).toBe(false)
      expect(await holder()).toBe(leila.id)
      expect(await release(db, leila, comment)).toBe(true)
      expect(await release(db, leila, comment)).toBe(false)
    })
    expect(await holder()).toBeNull()
    expect(told).toEqual([{ kind: 'released', comment }])
  })

  test('that is claimed is decided by anybody all the same, which ends the claim', async () => {
    await claim(db, leila, comment, now)
    await db.$transaction((tx) => record(tx, { commentId: comment, act: 'approve', by: 'moderator', actorId: tomas.id, policyVersion: 1 }))
    expect(await holder()).toBeNull()
  })
})

describe('what can be claimed', () => {
  test.each([
    ['approved', 0],
    ['rejected', 0],
    ['withdrawn', 0],
  ] as const)('is not a comment that is %s', async (status, openReports) => {
    comment = await made({ status, openReports })
    expect(await refusal(claim(db, tomas, comment, now))).toBe('There is nothing to decide on this comment now.')
    expect(await holder()).toBeNull()
  })

  test('is one that is shown and reported', async () => {
    comment = await made({ status: 'approved', openReports: 2 })
    await claim(db, tomas, comment, now)
    expect(await holder()).toBe(tomas.id)
  })

  test('is one that was rejected, where its author appeals', async () => {
    const { id } = await db.$transaction((tx) =>
      record(tx, { commentId: comment, act: 'reject', by: 'moderator', actorId: leila.id, policyVersion: 1, clauses: ['topic'] }),
    )
    const appeal = await db.appeal.create({ data: { commentId: comment, decisionId: id, text: 'Look again.' } })
    await claim(db, tomas, comment, now)
    expect(await holder()).toBe(tomas.id)
    await db.appeal.update({ where: { id: appeal.id }, data: { state: 'upheld' } })
    expect(await refusal(claim(db, tomas, comment, now))).toContain('nothing to decide')
  })

  test('is no comment that never was', async () => {
    expect(await refusal(claim(db, tomas, 'never-was', now))).toBe('This comment does not exist.')
  })
})

describe('at the same moment', () => {
  test('of ten who claim one has it, and the others are told who', async () => {
    for (let round = 0; round < 10; round++) {
      comment = await made({})
      const answers = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => claim(db, i % 2 ? tomas : leila, comment, now)))
      const has = await holder()
      for (const [i, answer] of answers.entries()) {
        const mine = (i % 2 ? tomas : leila).id === has
        expect(answer.status).toBe(mine ? 'fulfilled' : 'rejected')
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Refusal)
      }
    }
  })

  test('a claim and a decision: the decision stands, and no claim is left on what is decided', async () => {
    for (let round = 0; round < 20; round++) {
      comment = await made({})
      await Promise.allSettled([
        claim(db, tomas, comment, now),
        db.$transaction((tx) => record(tx, { commentId: comment, act: 'approve', by: 'moderator', actorId: leila.id, policyVersion: 1 })),
      ])
      expect(await db.comment.findUnique({ where: { id: comment }, select: { status: true } })).toEqual({ status: 'approved' })
      expect(await holder()).toBeNull()
    }
  })
})
