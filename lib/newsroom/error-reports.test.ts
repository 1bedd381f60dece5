import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../db'
import { putPerson } from '../people'
import { testDatabase } from '../testing/database'
import { discussed } from '../testing/discussed'
import { testEditor } from '../testing/newsroom-people'
import { errorReportSchema, errorReports, errorsView, reportError, settleErrors, settleSchema } from './error-reports'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let articleId = ''
beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  articleId = await discussed(db)
}, 120_000)
afterAll(() => site?.close())
beforeEach(() => db.errorReport.deleteMany())

const article = 'sea-wall'
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute))
const text = 'It was 14 million, not 40.'
const report = (words: string, minute: number) => reportError(db, null, { article, text: words }, at(minute))

test('a report reaches the editors once, with a name where there is one, and its sender hears its number', async () => {
  const nora = await putPerson(db, { email: 'nora@reader.example', name: 'Nora', role: 'reader' })
  const form = errorReportSchema.parse({ article, text: ` ${text} ` })
  const first = await reportError(db, nora, form, at(9))
  expect(await reportError(db, nora, form, at(10))).toEqual(first)
  const second = await reportError(db, null, form, at(11))
  expect(second.number).toBeGreaterThan(first.number)
  expect((await errorReports(db)).reports).toMatchObject([
    { ...first, text, by: 'Nora', at: at(9), article: { id: articleId } },
    { ...second, text, by: null, at: at(11) },
  ])
  expect(await errorReports(db, { number: second.number })).toMatchObject({ count: 1, reports: [second] })
})

test('a report has to say something, of an article that is on the site', async () => {
  expect(errorReportSchema.safeParse({ article, text: 'wrong' }).success).toBe(false)
  await db.article.update({ where: { id: articleId }, data: { status: 'withdrawn' } })
  await expect(report(text, 1)).rejects.toThrow('not published any more')
  await db.article.update({ where: { id: articleId }, data: { status: 'published' } })
})

test('of one article no more than twenty wait from one hour, also of many at one moment', async () => {
  const sent = await Promise.allSettled(Array.from({ length: 24 }, (_, nth) => report(`Wrong in line ${nth}.`, 1)))
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  await expect(report('Something else is wrong.', 59)).rejects.toThrow('Yours was not sent.')
  // Editors who read make room, and so does time.
  const [first] = (await errorReports(db)).reports
  await settleErrors(db, await testEditor(db), { ids: [first?.id ?? ''], done: true })
  await report('Something else is wrong.', 59)
  await expect(report('And another thing.', 59)).rejects.toThrow('Yours was not sent.')
  await report('And another thing.', 62)
})

test('many are read page by page, in either order, and none is passed by when others are dealt with meanwhile', async () => {
  // Three at every moment.
  const rows = Array.from({ length: 60 }, (_, nth) => ({ articleId, text: `Report ${nth}`, at: at(Math.floor(nth / 3)) }))
  await db.errorReport.createMany({ data: rows })
  const mara = await testEditor(db)
  for (const order of ['oldest', 'newest'] as const) {
    const seen: string[] = []
    let after: string | null | undefined
    while (after !== null) {
      const page = await errorReports(db, { order, ...(after && { after }) })
      seen.push(...page.reports.map(({ id }) => id))
      if (order === 'oldest') await settleErrors(db, mara, { ids: page.reports.map(({ id }) => id), done: true })
      after = page.next
    }
    expect(new Set(seen).size).toBe(60)
    expect(seen).toHaveLength(60)
    if (order === 'oldest') await settleErrors(db, mara, { ids: seen, done: false })
  }
  expect(await errorReports(db, { article: 'another' })).toMatchObject({ count: 0, reports: [], next: null })
})

test('several are dealt with at once, what somebody else has settled is left, and all of it can be undone', async () => {
  const mara = await testEditor(db)
  for (const minute of [1, 2, 3]) await report(`Wrong in line ${minute}.`, minute)
  const ids = (await errorReports(db)).reports.map(({ id }) => id)
  const [first = ''] = ids
  expect(await settleErrors(db, mara, { ids: [first], done: true })).toEqual({ done: true, ids: [first], said: '1 report is dealt with.' })
  const all = await settleErrors(db, mara, { ids, done: true })
  expect(all).toMatchObject({ ids: expect.not.arrayContaining([first]), said: '2 reports are dealt with. 1 was so already.' })
  expect(await errorReports(db)).toMatchObject({ count: 0 })
  expect(await errorReports(db, { show: 'done' })).toMatchObject({ count: 3 })
  expect(await settleErrors(db, mara, { ids: all.ids, done: false })).toMatchObject({ said: '2 reports are open again.' })
  expect(await errorReports(db)).toMatchObject({ count: 2 })
})

test('a form without a tick says so, and the button of a report means that one alone', () => {
  expect(settleSchema.safeParse({ to: 'done' }).error?.issues).toMatchObject([
    { path: ['id'], message: 'Choose at least one report first.' },
  ])
  expect(settleSchema.parse({ to: 'done', only: 'a', id: ['b'] })).toEqual({ done: true, ids: ['a'] })
  expect(settleSchema.parse({ to: 'open', id: ['b', 'c'] })).toEqual({ done: false, ids: ['b', 'c'] })
})

test('an address that nobody understands is the list of what waits', () => {
  expect(errorsView({ show: 'x', order: ['a'], number: 'two', after: ['b'] })).toEqual({ show: 'open', order: 'oldest' })
  expect(errorsView({ number: '12', order: 'newest' })).toEqual({ show: 'open', order: 'newest', number: 12 })
})
