import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorSchema, putAuthor } from './authors'
import type { Db } from './db'
import type { Editor } from './people'
import { testDatabase } from './testing/database'
import { testEditor } from './testing/newsroom-people'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let mara: Editor
beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  mara = await testEditor(db)
}, 120_000)
afterAll(() => site?.close())

const form = (given: Record<string, string>) => {
  const { picture: _, ...rest } = authorSchema.parse(given)
  return rest
}
const author = (slug: string) => db.author.findUnique({ where: { slug } })

test('an author is added at an address made of the name, and keeps it when renamed', async () => {
  expect(await putAuthor(db, mara, form({ name: 'Léa  Dubois', title: 'Town hall' }))).toBe('lea-dubois')
  expect(await putAuthor(db, mara, form({ author: 'lea-dubois', name: 'Léa Martin', bio: 'She **writes**.', slug: 'other' }))).toBe(
    'lea-dubois',
  )
  expect(await author('lea-dubois')).toMatchObject({ name: 'Léa Martin', title: '', bio: 'She **writes**.' })
})

test('what cannot be is refused at its field', async () => {
  await expect(putAuthor(db, mara, form({ name: 'Lea Dubois' }))).rejects.toMatchObject({ field: 'slug' })
  await expect(putAuthor(db, mara, form({ name: '👋' }))).rejects.toMatchObject({ field: 'slug' })
  await expect(putAuthor(db, mara, form({ name: 'A', slug: 'Not One' }))).rejects.toMatchObject({ field: 'slug' })
  await expect(putAuthor(db, mara, form({ author: 'nobody', name: 'A' }))).rejects.toThrow('no such author')
  const picture = { name: 'Ada', imageSrc: '/images/abc.webp' }
  await expect(putAuthor(db, mara, form(picture))).rejects.toMatchObject({ field: 'imageAlt' })
  await expect(putAuthor(db, mara, form({ ...picture, imageSrc: 'https://a.example/x.png', imageAlt: 'Ada' }))).rejects.toMatchObject({
    field: 'picture',
  })
  expect(authorSchema.safeParse({ name: ' ' }).success).toBe(false)
})

test('a picture is kept until it is taken away, with what is said of it', async () => {
  const picture = { name: 'Zoe', imageSrc: '/images/abc.webp', imageAlt: 'Zoe at a desk' }
  const slug = await putAuthor(db, mara, form(picture))
  expect(await author(slug)).toMatchObject({ imageSrc: '/images/abc.webp', imageAlt: 'Zoe at a desk' })
  await putAuthor(db, mara, form({ author: slug, ...picture, noPicture: 'on' }))
  expect(await author(slug)).toMatchObject({ imageSrc: null, imageAlt: '' })
})

test('every page with the name is forgotten', async () => {
  const client = await site.pool.connect()
  const heard: unknown[] = []
  client.on('notification', ({ payload }) => heard.push(payload))
  await client.query('listen viewpoints_pages')
  await putAuthor(db, mara, form({ name: 'Ada', slug: 'ada', imageSrc: '/images/abc.webp', imageAlt: 'Ada at a desk' }))
  await expect.poll(() => heard).toEqual(['/*'])
  client.release(true)
})
