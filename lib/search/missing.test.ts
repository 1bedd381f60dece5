import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'

let site: Awaited<ReturnType<typeof testDatabase>>
let lib: typeof import('./missing')
beforeAll(async () => {
  site = await testDatabase()
  lib = await import('./missing')
  await site.db.section.createMany({
    data: [
      { slug: 'town', name: 'Town' },
      { slug: 'science', name: 'Science' },
    ],
  })
  await site.db.author.create({ data: { slug: 'mara-ellison', name: 'Mara Ellison' } })
  const given = { body: 'Text.', sectionSlug: 'town' }
  await site.db.article.create({ data: { slug: 'sea-wall', headline: 'Council votes to rebuild sea wall', ...given } })
  await site.db.article.create({ data: { slug: 'fa', headline: 'کتابخانه در شهر', lang: 'fa-AF', ...given } })
}, 120_000)
afterAll(() => site?.close())

test.each([
  ['/articles/sea-wal', ['sea', 'wal']],
  ['/articles/council-votes/newest/2', ['council', 'votes', 'newest', '2']],
  [`/articles/${encodeURIComponent('کتاب‌خانه-شهر')}`, ['کتاب', 'خانه', 'شهر']],
  ['/2026/11/sea_wall', ['2026', '11', 'sea', 'wall']],
  ['/wp-login.php', []],
  ['/api/v2/x', []],
  ['/moderate/nothing', []],
  ['/%E0%A4', []],
  ['/', []],
])('the words of %s are %j', (path, words) => {
  expect(lib.wordsOfAddress(path)).toEqual(words)
})

describe('instead of a missing page', () => {
  const near = async (path: string) => (await lib.insteadOf(site.db, path)).near.map(({ slug }) => slug)
  const places = async (path: string) => (await lib.insteadOf(site.db, path)).places.map(({ value }) => value)

  test('there is what its address may have meant', async () => {
    expect(await near('/articles/sea-wal-rebiuld')).toEqual(['sea-wall'])
    expect(await near('/councl-vote')).toEqual(['sea-wall'])
    expect(await near(`/articles/${encodeURIComponent('كتابخانة')}`)).toEqual(['fa'])
    expect(await places('/sections/twon')).toEqual(['/sections/town'])
    expect(await places('/sections/sience')).toEqual(['/sections/science'])
    expect(await places('/authors/mara-elison')).toEqual(['/authors/mara-ellison'])
  })

  test('there is the latest for who asks while two others are thought about', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => lib.insteadOf(site.db, '/sections/counci-vote')))
    expect(asked.map(({ near, latest }) => [near.length, latest.length])).toEqual([
      [1, 0],
      [1, 0],
      [0, 2],
      [0, 2],
      [0, 2],
    ])
    expect(await near('/councl-vote')).toEqual(['sea-wall'])
  })

  test('there is the latest where it meant nothing', async () => {
    const { near, latest, words } = await lib.insteadOf(site.db, '/zyzzyva')
    expect({ near, words, latest: latest.length }).toEqual({ near: [], words: 'zyzzyva', latest: 2 })
    expect(await places('/sections/zyzzyva')).toEqual([])
  })
})
