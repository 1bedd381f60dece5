import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { discussion } from '../discussion'
import { isEditor, putPerson } from '../people'
import { testDatabase } from '../testing/database'
import { discussed, said } from '../testing/discussed'
import { isAmong } from '../threads'
import { articleInNewsroom } from './article-in-newsroom'
import { correct, printedAs } from './corrections'

let db: Db
let close: () => Promise<void>
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))

beforeAll(async () => {
  const { db: opened, close: closes } = await testDatabase()
  db = opened
  close = closes
  await ensurePolicy(db, new Date('2026-01-01'))
}, 120_000)
afterAll(() => close?.())

test('A comment says that it was written before a correction, and that the passage it quotes was changed', async () => {
  const id = await discussed(db)
  await db.article.update({ where: { id }, data: { body: 'It cost *40 million* in all.\n\nWork begins in autumn.' } })
  const mara = await putPerson(db, { email: 'mara@viewpoints.example', name: 'Mara', role: 'editor' })
  if (!isEditor(mara)) throw new Error('no editor')
  const quoting = async (hour: number, quote: string | null) => {
    const comment = await said(db, id, { at: at(hour) })
    await db.comment.update({ where: { id: comment }, data: { quote } })
    return comment
  }
  const change = async (hour: number, note: string, from: string, to: string) => {
    const printed = (await articleInNewsroom(db, id))?.printed
    if (!printed) throw new Error('no article')
    const content = { ...printed, body: printed.body.replace(from, to) }
    await correct(db, mara, { articleId: id, content, note, version: printedAs(printed) }, at(hour))
  }
  const first = await quoting(8, 'cost 40 million in all')
  const other = await quoting(8, 'Work begins in autumn.')
  const plain = await quoting(8, null)
  // What quotes another comment says nothing of the article.
  const answer = await quoting(8, 'So it would cost less.')
  await db.comment.update({ where: { id: answer }, data: { quoteOf: plain } })
  const shown = async () => {
    const { threads } = await discussion(db, id, 'oldest', 1)
    expect([first, other, plain, answer].every((comment) => isAmong(threads, comment))).toBe(true)
    return new Map(threads.map(({ id, comment }) => [id, comment === 'gone' ? null : comment.since]))
  }
  const nothing = { corrected: null, quoteChanged: false }
  expect([...(await shown()).values()]).toEqual([nothing, nothing, nothing, nothing])

  await change(9, 'Not 40 but 14 million.', '40', '14')
  const between = await quoting(10, 'cost 14 million in all')
  await change(11, '', 'in autumn', 'in winter')
  await change(12, 'In spring.', 'in winter', 'in spring')
  const after = await quoting(13, null)

  const now = await shown()
  expect(now.get(first)).toEqual({ corrected: at(9), quoteChanged: true })
  expect(now.get(other)).toEqual({ corrected: at(9), quoteChanged: true })
  expect(now.get(plain)).toEqual({ corrected: at(9), quoteChanged: false })
  expect(now.get(answer)).toEqual({ corrected: at(9), quoteChanged: false })
  expect(now.get(between)).toEqual({ corrected: at(12), quoteChanged: false })
  expect(now.get(after)).toEqual(nothing)
})
