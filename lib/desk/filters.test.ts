import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../db'
import { record } from '../decisions'
import { testDatabase } from '../testing/database'
import { smallNewsroom } from '../testing/desk-people'
import { filterChoices } from './choices'
import { type Filters, filterNames, viewFrom } from './view'

let db: Db
let queuePage: typeof import('./queues').queuePage
let close: () => Promise<void>
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
const now = new Date('2026-11-25T10:00:00Z')
const ids: Record<string, string> = {}

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  // It opens the database as soon as it is imported.
  ;({ queuePage } = await import('./queues'))
  newsroom = await smallNewsroom(db)
  const moderator = await newsroom.moderator('Tomas')
  const reader = await newsroom.person('Zoë')
  await db.section.create({ data: { slug: 'town', name: 'Town' } })
  const article = { slug: 'night-bus', headline: 'The night bus', body: 'Text.', sectionSlug: 'town', publishedAt: new Date('2026-11-02') }
  const { id: bus } = await db.article.create({ data: article })
  const hours = (n: number) => new Date(now.getTime() - n * 3_600_000)
  const made: Record<string, object> = {
    plain: { body: 'The sea wall is high.', createdAt: hours(0.5), lang: 'en', score: 0.1 },
    readers: {
      body: 'High is the wall by the SEA.',
      authorId: reader.id,
      guestName: null,
      guestEmail: null,
      createdAt: hours(20),
      standing: 'trusted',
    },
    bus: { body: 'Bus 14 runs late; Ärger!', articleId: bus, createdAt: hours(100), lang: 'de', score: 0.8 },
    dari: { body: 'دیوار ساحلی، بلند است؛', createdAt: hours(200), lang: 'fa', score: 0.95, standing: 'restricted' },
    other: { body: 'Nothing of that.', guestName: 'North Quay', guestEmail: 'quay@reader.example', createdAt: hours(300) },
  }
  for (const [name, data] of Object.entries(made)) {
    const id = await newsroom.comment()
    ids[name] = id
    await db.comment.update({ where: { id }, data })
  }
  const finding = (name: string, clause: string, revision = 1) => ({
    commentId: ids[name] ?? '',
    revision,
    clause,
    check: clause,
    outcome: 'hold' as const,
    message: '.',
  })
  await db.finding.createMany({ data: [finding('plain', 'links'), finding('bus', 'words', 1), finding('bus', 'links', 2)] })
  const report = { revision: 1, policyVersion: 1, guestEmail: 'a@b.example', reporter: 'guest a@b.example' }
  await db.report.create({ data: { ...report, commentId: ids.readers ?? '', clause: 'links' } })
  const decide = (name: string, act: 'reject' | 'approve', clauses: string[] = []) =>
    db.$transaction((tx) =>
      record(tx, { commentId: ids[name] ?? '', act, by: 'moderator', actorId: moderator.id, policyVersion: 1, clauses, at: now }),
    )
  await decide('dari', 'reject', ['topic'])
  await decide('dari', 'approve')
  await decide('dari', 'reject', ['links', 'law'])
  await decide('other', 'reject', ['law'])
  await decide('other', 'approve')
}, 120_000)
afterAll(() => close?.())

/** The names of those that the filters leave, in alphabetical order. */
async function left(filters: Filters): Promise<string[]> {
  const { comments } = await queuePage(db, { queue: 'all', order: 'newest', filters }, now)
  return comments.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id).toSorted()
}

describe('a filter', () => {
  test.each<[Filters, string[]]>([
    [{}, ['bus', 'dari', 'other', 'plain', 'readers']],
    [{ article: 'night-bus' }, ['bus']],
    [{ article: 'never-written' }, []],
    [{ section: 'world' }, ['dari', 'other', 'plain', 'readers']],
    [{ section: 'never' }, []],
    [{ standing: 'trusted' }, ['readers']],
    [{ standing: 'restricted' }, ['dari']],
    [{ lang: 'fa' }, ['dari']],
    [{ age: 'hour' }, ['plain']],
    [{ age: 'day' }, ['plain', 'readers']],
    [{ age: 'week' }, ['bus', 'plain', 'readers']],
    [{ age: 'older' }, ['dari', 'other']],
    [{ score: '0.8' }, ['bus', 'dari']],
    [{ score: '0.81' }, ['dari']],
    // Found in the text as it is now, reported, or cited by the rejection that holds.
    [{ clause: 'links' }, ['dari', 'plain', 'readers']],
    [{ clause: 'law' }, ['dari']],
    [{ clause: 'topic' }, []],
    [{ clause: 'words' }, ['bus']],
    [{ check: 'links' }, ['plain']],
    [{ check: 'words' }, ['bus']],
    [{ section: 'world', score: '0.9', clause: 'links', q: 'دیوار' }, ['dari']],
    [{ section: 'town', clause: 'links' }, []],
  ])('%j leaves %j', async (filters, names) => {
    expect(await left(filters)).toEqual(names)
  })

  test('by author finds what a person wrote, by their id or by one of their comments', async () => {
    const { id } = await db.user.findFirstOrThrow({ where: { name: 'Zoë' } })
    expect(await left({ author: id })).toEqual(['readers'])
    expect(await left({ author: `of:${ids.readers}` })).toEqual(['readers'])
    expect(await left({ author: `of:${ids.other}` })).toEqual(['other'])
    expect(await left({ author: `of:${ids.plain}` })).toEqual(['bus', 'dari', 'plain'])
    expect(await left({ author: 'of:nothing' })).toEqual([])
    expect(await left({ author: 'nobody' })).toEqual([])
  })
})

describe('a search', () => {
  test.each<[string, string[]]>([
    ['wall', ['plain', 'readers']],
    ['sea wall', ['plain', 'readers']],
    ['WALL high', ['plain', 'readers']],
    ['wall low', []],
    ['"sea wall"', ['plain']],
    ['“sea wall”', ['plain']],
    ['"wall sea', []],
    ['high "sea wall"', ['plain']],
    ['ärger', ['bus']],
    ['14', ['bus']],
    ['دیوار', ['dari']],
    ['ساحلی، بلند', ['dari']],
    ['zoë', ['readers']],
    ['north quay', ['other']],
    ['quay nothing', []],
    ["wall' or 1=1 --", []],
    ['wall:* | !bus & (', []],
    ['%', []],
    ['\\', []],
  ])('for %s finds %j', async (q, names) => {
    const { filters } = viewFrom({ q })
    expect(filters.q === undefined ? [] : await left(filters)).toEqual(names)
  })
})

test('there is something to choose for each filter but the search, and the author where one is chosen', async () => {
  const choices = await filterChoices(db)
  const names = choices.map(({ name }) => name)
  expect(filterNames.filter((name) => !names.includes(name)).toSorted()).toEqual(['author', 'q'])
  const of = (name: string) => choices.find((choice) => choice.name === name)?.options.map(({ value }) => value)
  expect(of('section')?.toSorted()).toEqual(['town', 'world'])
  expect(of('lang')).toEqual(['en', 'de', 'fa'].toSorted((a, b) => languageName(a).localeCompare(languageName(b))))
  expect(of('article')).toEqual(['night-bus', 'sea-wall'])
  expect(of('clause')).toContain('topic')
  for (const { name, options } of choices)
    for (const { value } of options) expect(viewFrom({ [name]: value })).toMatchObject({ filters: { [name]: value } })
  const chosen = await filterChoices(db, { author: `of:${ids.other}`, article: 'sea-wall' })
  expect(chosen.find(({ name }) => name === 'author')?.options).toEqual([{ value: `of:${ids.other}`, label: 'North Quay' }])
  expect(chosen.find(({ name }) => name === 'article')?.options[0]).toEqual({ value: 'sea-wall', label: 'The sea wall' })
  expect(JSON.stringify(chosen)).not.toContain('@')
})

const languageName = (code: string) => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
