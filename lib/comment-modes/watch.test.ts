import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { record } from '../decisions'
import { type Editor, isEditor, type Moderator, putPerson } from '../people'
import { testDatabase } from '../testing/database'
import { moderator, said } from '../testing/discussed'
import { chooseMode, chooseSchema } from './choose'
import type { Mode } from './modes'
import { modeChanges, modeSince } from './state'
import { watchModes } from './watch'

let db: Db
let close: () => Promise<void>
let mara: Editor
let ines: Moderator
let id = ''
let tests = 0
const start = new Date('2026-11-20T18:00:00Z')
const at = (minute: number) => new Date(start.getTime() + minute * 60_000)
const days = (count: number) => count * 24 * 60

beforeAll(async () => {
  const { db: opened, close: closes } = await testDatabase()
  db = opened
  close = closes
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'town', name: 'Town' } })
  const person = await putPerson(db, { email: 'mara@viewpoints.example', name: 'Mara', role: 'editor' })
  if (!isEditor(person)) throw new Error('no editor')
  mara = person
  ines = await moderator(db, 'Ines')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.comment.updateMany({ data: { createdAt: new Date('2026-01-01') } })
  const data = { slug: `story-${++tests}`, headline: 'Story', body: 'Text.', sectionSlug: 'town', publishedAt: start }
  id = (await db.article.create({ data })).id
})

const modeOf = async () => (await db.article.findUniqueOrThrow({ where: { id } })).commentMode
const choose = (given: { mode: Mode; closes?: string; days?: string; act?: string }, minute = 1) =>
  chooseMode(db, mara, { articleId: id, ...chooseSchema.parse({ closes: 'standard', ...given }) }, at(minute))

describe('what an editor chooses', () => {
  test('is in force at once, with a line of history', async () => {
    await choose({ mode: 'newcomers' })
    expect(await modeOf()).toBe('newcomers')
    expect(await modeChanges(db, id, 5)).toEqual([{ from: 'open', to: 'newcomers', why: 'choice', at: at(1), by: 'Mara' }])
    await choose({ mode: 'newcomers' }, 2)
    expect(await modeChanges(db, id, 5)).toHaveLength(1)
  })

  test('has days that are a number', () => {
    const fault = (given: object) => chooseSchema.safeParse({ mode: 'open', closes: 'days', ...given }).error?.issues[0]?.path[0]
    expect([fault({ days: '' }), fault({ days: '0' }), fault({ days: '1.5' }), fault({ days: '14' })]).toEqual([
      'days',
      'days',
      'days',
      undefined,
    ])
    expect(chooseSchema.safeParse({ mode: 'ajar', closes: 'never' }).error?.issues[0]?.path).toEqual(['mode'])
  })
})

describe('comments', () => {
  test('close when their days are over, and open again for longer', async () => {
    await choose({ mode: 'open', closes: 'days', days: '2' })
    await watchModes(db, at(days(2) - 1))
    expect(await modeOf()).toBe('open')
    await watchModes(db, at(days(2)))
    await watchModes(db, at(days(2) + 1))
    expect(await modeOf()).toBe('closed')
    expect(await modeChanges(db, id, 5)).toEqual([{ from: 'open', to: 'closed', why: 'days', at: at(days(2)), by: null }])
    await expect(choose({ mode: 'open', closes: 'days', days: '2' }, days(3))).rejects.toThrow('These days are over already')
    await choose({ mode: 'open', closes: 'days', days: '9' }, days(3))
    await watchModes(db, at(days(3) + 1))
    expect(await modeOf()).toBe('open')
    await watchModes(db, at(days(9)))
    expect(await modeOf()).toBe('closed')
  })

  test('close after the days of the settings, where the article says nothing', async () => {
    await db.setting.create({ data: { key: 'commentsCloseAfterDays', value: 3 } })
    // What somebody has been writing for longer has no comments yet to close.
    await db.article.update({ where: { id }, data: { status: 'draft' } })
    await watchModes(db, at(days(3)))
    expect(await modeOf()).toBe('open')
    await db.article.update({ where: { id }, data: { status: 'published' } })
    await watchModes(db, at(days(3)))
    expect(await modeOf()).toBe('closed')
    await choose({ mode: 'open', closes: 'never' }, days(4))
    await watchModes(db, at(days(5)))
    expect(await modeOf()).toBe('open')
    await db.setting.deleteMany()
  })

  test('that are off stay off', async () => {
    await choose({ mode: 'off', closes: 'days', days: '2' })
    await watchModes(db, at(days(2)))
    expect(await modeOf()).toBe('off')
  })
})

describe('a surge', () => {
  /** So many that wait, in the ten minutes before. */
  async function flood(count: number, before: number) {
    for (let i = 0; i < count; i++) await said(db, id, { act: 'hold', at: new Date(at(before).getTime() - 180_000 - i * 1_000) })
  }
  async function decideAll(minute: number) {
    const waiting = await db.comment.findMany({ where: { articleId: id, status: 'pending' } })
    for (const { id: commentId } of waiting)
      await db.$transaction((tx) =>
        record(tx, { commentId, act: 'approve', by: 'moderator', actorId: ines.id, policyVersion: 1, at: at(minute) }),
      )
  }

  test('makes an article stricter by a step a time, and it goes back, all of it logged', async () => {
    await flood(70, 20)
    await watchModes(db, at(20))
    expect(await modeOf()).toBe('newcomers')
    await watchModes(db, at(21))
    expect(await modeOf()).toBe('newcomers')
    await watchModes(db, at(23))
    expect(await modeOf()).toBe('held')
    await decideAll(24)
    await watchModes(db, at(33))
    expect(await modeOf()).toBe('newcomers')
    await watchModes(db, at(43))
    await watchModes(db, at(60))
    expect(await modeOf()).toBe('open')
    expect((await modeChanges(db, id, 9)).map(({ to, why, by }) => [to, why, by])).toEqual([
      ['open', 'calm', null],
      ['newcomers', 'calm', null],
      ['held', 'surge', null],
      ['newcomers', 'surge', null],
    ])
    expect(await modeSince(db, { id, commentMode: 'open' })).toMatchObject({ why: 'calm', at: at(43) })
  })

  test('stays when an editor changes the days alone, and ends when they say so', async () => {
    await flood(70, 20)
    await watchModes(db, at(20))
    await choose({ mode: 'open', closes: 'never' }, 21)
    expect(await modeOf()).toBe('newcomers')
    await choose({ mode: 'open', closes: 'never', act: 'calm' }, 22)
    expect(await modeOf()).toBe('open')
    expect(await modeSince(db, { id, commentMode: 'open' })).toMatchObject({ why: 'choice', by: 'Mara' })
    await decideAll(23)
  })

  test('does nothing to an article that was stricter before anybody kept why', async () => {
    await db.article.update({ where: { id }, data: { commentMode: 'closed' } })
    await watchModes(db, at(60))
    expect(await modeOf()).toBe('closed')
  })
})
