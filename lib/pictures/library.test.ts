import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import { testDraft } from '../testing/newsroom-people'
import { pictureId, pictureSrc } from './sizes'

let db: Db
let close: () => Promise<void>
let findPictures: typeof import('./library')['findPictures']
let usesOf: typeof import('./library')['usesOf']
let shownAtOnce: number

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  // It brings the database's client with it.
  ;({ findPictures, usesOf, shownAtOnce } = await import('./library'))
}, 120_000)
afterAll(() => close?.())

let nth = 0
async function picture(words: { name?: string; alt?: string; caption?: string; credit?: string } = {}) {
  nth++
  const id = pictureId(nth.toString(16).padStart(32, '0'), 100, 80)
  const row = { id, alt: 'Something', name: 'a.jpg', width: 100, height: 80, type: 'image/webp', data: new Uint8Array(), ...words }
  await db.image.create({ data: { ...row, at: new Date(2026, 0, 1, 0, nth) } })
  return pictureSrc(id)
}
const sources = async (find: string, page?: number) => (await findPictures(db, { find, ...(page && { page }) })).found.map(({ src }) => src)

describe('pictures', () => {
  test('are found by every word, in whatever is said of them, without regard to capitals', async () => {
    const boats = await picture({ alt: 'Two BOATS in the harbour', name: 'IMG_7.jpg', credit: 'Mara Ellison' })
    const snow = await picture({ alt: 'Snow', caption: 'The harbour in January, 100% white' })
    expect(await sources('harbour')).toEqual([snow, boats])
    expect(await sources('boats  mara')).toEqual([boats])
    expect(await sources('img_7')).toEqual([boats])
    expect(await sources('100% white')).toEqual([snow])
    expect(await sources('0%1')).toEqual([])
    expect(await sources('imgx7')).toEqual([])
  })

  test('come in pages, the newest first', async () => {
    for (let i = 0; i < shownAtOnce + 2; i++) await picture({ credit: 'many' })
    expect(await findPictures(db, { find: 'many' })).toMatchObject({ more: true })
    expect((await sources('many', 2)).length).toBe(2)
    expect(await findPictures(db, { find: 'many', page: 2 })).toMatchObject({ more: false })
    expect(await findPictures(db, { find: 'many', page: 9 })).toEqual({ found: [], more: false })
  })

  test('say where they stand: over an article, in its text, in what is being written, in a live post', async () => {
    const [over, within, written, posted, nowhere] = [await picture(), await picture(), await picture(), await picture(), await picture()]
    const one = await testDraft(db)
    await db.article.update({ where: { id: one.id }, data: { headline: 'One', imageSrc: over, body: `![a](${within}) and ![b](${over})` } })
    const image = { src: over, alt: '', caption: '', credit: '', width: null, height: null }
    const two = await testDraft(db, { slug: 'two', image, body: `![c](${written}), and /images/ is a word` })
    await db.article.update({ where: { id: two.id }, data: { headline: 'Two' } })
    await db.livePost.create({ data: { articleId: two.id, body: `![d](${posted})`, headline: '' } })
    const uses = await usesOf(db, [over, within, written, posted, nowhere])
    expect(Object.fromEntries([...uses].map(([src, list]) => [src, list.map(({ headline }) => headline)]))).toEqual({
      [over]: ['One', 'Two'],
      [within]: ['One'],
      [written]: ['Two'],
      [posted]: ['Two'],
      [nowhere]: [],
    })
    expect(uses.get(within)).toEqual([{ id: one.id, headline: 'One' }])
    expect(await usesOf(db, [])).toEqual(new Map())
  })
})
