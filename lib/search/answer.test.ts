import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'
import { type Asked, askedFrom } from './asked'

let site: Awaited<ReturnType<typeof testDatabase>>
let lib: typeof import('./answer') & typeof import('./choices')
const now = new Date('2026-11-28T12:00:00Z')

beforeAll(async () => {
  site = await testDatabase()
  lib = { ...(await import('./answer')), ...(await import('./choices')) }
  await site.db.section.createMany({ data: ['town', 'world'].map((slug) => ({ slug, name: slug })) })
  const store = (slug: string, author: string, more: { status?: 'draft'; publishedAt?: Date } = {}) =>
    site.db.article.create({
      data: {
        ...{ slug, headline: `Harbour ${slug}`, body: 'Text.', sectionSlug: 'town', publishedAt: new Date('2026-11-01'), ...more },
        bylines: { create: { position: 0, author: { create: { slug: author, name: author } } } },
      },
    })
  await store('gates', 'mara')
  await store('lights', 'jo')
  await store('secret', 'whistleblower', { status: 'draft' })
  await store('tomorrow', 'columnist', { publishedAt: new Date('2026-11-29') })
}, 120_000)
afterAll(() => site?.close())

const answer = async (q: string, { client = '192.0.2.1', ...more }: Partial<Asked> & { client?: string } = {}) => {
  const { results, near, latest, ...rest } = await lib.answerTo(
    site.db,
    { ...askedFrom({ q }), ...more },
    { client, choices: await lib.choicesOf(site.db, now), now },
  )
  const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug).sort()
  return { ...rest, found: results && slugs(results.results.map(({ card }) => card)), near: slugs(near), latest: slugs(latest) }
}

test('a search is narrowed to every section, and to authors of what is published', async () => {
  const { sections, authors } = await lib.choicesOf(site.db, now)
  expect([sections, authors].map((all) => all.map(({ value }) => value))).toEqual([
    ['town', 'world'],
    ['jo', 'mara'],
  ])
})

test('where nothing is asked, or asked wrongly, nothing is searched and the newest are there', async () => {
  const nothing = { found: null, near: [], better: null, wider: 0, latest: ['gates', 'lights'] }
  expect(await answer('')).toEqual({ ...nothing, faults: {} })
  expect(await answer('harbour', { author: 'whistleblower' })).toEqual({ ...nothing, faults: { author: 'noAuthor' } })
})

test('beside few results stand headlines that are near, and none that was found', async () => {
  expect(await answer('harbour gates')).toMatchObject({ found: ['gates'], near: ['lights'], better: null, wider: 0, latest: [] })
})

test('where the filters leave nothing, it says how many there are without them, and proposes no other words', async () => {
  expect(await answer('harbour', { section: 'world' })).toMatchObject({ found: [], wider: 2, better: null, latest: [] })
})

test('where nothing has the words, others are proposed; where nothing is near, the newest are there', async () => {
  expect(await answer('harbuor gates')).toMatchObject({
    found: [],
    wider: 0,
    better: 'harbour gates',
    near: ['gates', 'lights'],
    latest: [],
  })
  expect(await answer('zyzzyva')).toMatchObject({ found: [], near: [], better: null, wider: 0, latest: ['gates', 'lights'] })
})

test('who searches on and on is told so at the field, and others are not', async () => {
  const { limitSearches } = await import('../rate-limit')
  await Promise.all(Array.from({ length: 120 }, () => limitSearches('198.51.100.7')))
  expect(await answer('harbour', { client: '198.51.100.7' })).toMatchObject({ found: null, faults: { q: 'often' } })
  expect(await answer('harbour')).toMatchObject({ found: ['gates', 'lights'], faults: {} })
})
