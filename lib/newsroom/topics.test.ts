import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../db'
import { articlesChannel } from '../feeds/articles'
import { knownTopics, presentTopic } from '../former-topics'
import type { Editor } from '../people'
import { askedFrom } from '../search/asked'
import { testDatabase } from '../testing/database'
import { heard } from '../testing/heard'
import { testDraft, testEditor, testWriting } from '../testing/newsroom-people'
import { named } from '../transfer/named'
import { articleInNewsroom } from './article-in-newsroom'
import { historyOf } from './history'
import { missingIn } from './ready'
import { keepRevision } from './revisions'
import { sectionHistory } from './section-events'
import { topicList, topicView } from './topic-list'
import { addTopic, mergeSchema, mergeTopics, newTopicSchema, removeTopic, renameTopic, topicInNewsroom, topicSchema } from './topics'
import { typedContent } from './writing'
import { writtenSchema } from './written'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let mara: Editor
let later: typeof import('./working-copy') & typeof import('../search/search') & typeof import('../sitemaps/sitemaps')

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  mara = await testEditor(db)
  later = { ...(await import('./working-copy')), ...(await import('../search/search')), ...(await import('../sitemaps/sitemaps')) }
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  await db.article.deleteMany()
  await db.topic.deleteMany()
  await db.sectionEvent.deleteMany()
  await db.topic.createMany({ data: ['Harbour', 'Port', 'Research'].map((name) => ({ slug: name.toLowerCase(), name })) })
})

const history = async () => (await sectionHistory(db)).map(({ who, words }) => `${who} ${words}`)
const topicsOf = async (id: string) =>
  (await db.article.findUniqueOrThrow({ where: { id }, select: { topics: { orderBy: { slug: 'asc' } } } })).topics.map(({ slug }) => slug)
const foundBy = async (q: string) => (await later.search(db, askedFrom({ q }))).results.map(({ card }) => card.id)
const merge = (topic: string, into: string) => mergeTopics(db, mara, mergeSchema.parse({ topic, into }))

/** An article with these topics, published. */
async function story(topics: string[], writing?: string[]) {
  const draft = await testDraft(db)
  await db.article.update({
    where: { id: draft.id },
    data: { status: 'published', publishedAt: new Date('2026-11-20'), topics: { connect: topics.map((slug) => ({ slug })) } },
  })
  if (writing) await testWriting(db, draft.id, { topics: writing })
  return draft
}

describe('a topic that is added', () => {
  test('can be chosen before any article has it', async () => {
    expect(await addTopic(db, mara, newTopicSchema.parse({ name: ' Sea  wall ' }))).toEqual({ slug: 'sea-wall', name: 'Sea wall' })
    expect(await history()).toEqual(['Mara Ellison added the topic “Sea wall”, /topics/sea-wall'])
  })

  test.each([
    ['name', { name: '' }, /Write the name/],
    ['name', { name: 'Wind, waves' }, /no comma/],
    ['name', { name: 'x'.repeat(81) }, /at most 80 characters; these are 81/],
  ])('is refused at its field: %s of %j', (field, form, message) => {
    const { error } = newTopicSchema.safeParse(form)
    expect(error?.issues).toContainEqual(expect.objectContaining({ path: [field], message: expect.stringMatching(message) }))
  })

  test.each([
    ['name', { name: 'HARBOUR' }, /is the name of \/topics\/harbour already/],
    ['slug', { name: 'Another', slug: 'port' }, /is the address of the topic “Port”/],
    ['slug', { name: 'RSS' }, /kept for the site itself/],
    ['slug', { name: 'New', slug: 'old-quay' }, /“old-quay” was the address of “Old quay” and leads to “Harbour”/],
  ])('is refused at its %s: %j', async (field, form, message) => {
    await db.formerTopic.create({ data: { slug: 'old-quay', name: 'Old quay', topicSlug: 'harbour' } })
    await expect(addTopic(db, mara, newTopicSchema.parse(form))).rejects.toMatchObject({ field, message: expect.stringMatching(message) })
  })
})

describe('a topic that is renamed', () => {
  const rename = (topic: string, name: string) => renameTopic(db, mara, topicSchema.parse({ topic, name }))

  test('keeps its address and articles, is found by its new name', async () => {
    const { id } = await story(['harbour'])
    await rename('harbour', 'Waterfront')
    expect(await topicsOf(id)).toEqual(['harbour'])
    expect(await foundBy('waterfront')).toEqual([id])
    expect(await history()).toEqual(['Mara Ellison renamed the topic “Harbour” to “Waterfront”'])
  })

  test('gets no name that another has: there is a way to merge them', async () => {
    await expect(rename('harbour', 'port')).rejects.toMatchObject({
      field: 'name',
      message: expect.stringContaining('Merge the two instead'),
    })
  })

  test('is refused where somebody removed it', async () => {
    await expect(rename('gone', 'Gone')).rejects.toThrow('There is no such topic any more')
  })
})

describe('a topic that is merged into another', () => {
  test('leaves its articles, what is being written on them, and its address to it', async () => {
    const one = await story(['port'])
    const both = await story(['harbour', 'port', 'research'], ['research', 'port', 'harbour'])
    const coming = await story(['research'], ['port', 'research'])
    expect(await merge('port', 'harbour')).toEqual({ slug: 'harbour', name: 'Harbour', articles: 2 })
    expect(await topicsOf(one.id)).toEqual(['harbour'])
    expect(await topicsOf(both.id)).toEqual(['harbour', 'research'])
    expect((await articleInNewsroom(db, both.id))?.content.topics).toEqual(['research', 'harbour'])
    expect((await articleInNewsroom(db, coming.id))?.content.topics).toEqual(['harbour', 'research'])
    expect((await historyOf(db, one.id)).lines[0]).toMatchObject({
      who: 'Mara Ellison',
      words: 'merged the topic “Port” into “Harbour”, which it has now',
    })
    expect((await historyOf(db, coming.id)).lines).toEqual([])
    expect(await db.topic.findUnique({ where: { slug: 'port' } })).toBeNull()
    expect(await presentTopic(db, 'port')).toBe('harbour')
    expect(await history()).toEqual(['Mara Ellison merged the topic “Port”, with 2 articles, into “Harbour”'])
    const after = await articleInNewsroom(db, both.id)
    expect(after && (await missingIn(db, after)).filter((words) => words.includes('topic'))).toEqual([])
  })

  test('is found by the other’s name: the words of its articles follow', async () => {
    const { id } = await story(['port'])
    await merge('port', 'harbour')
    expect(await foundBy('harbour')).toEqual([id])
  })

  test('is in no sitemap any more, and its articles are in the feed of the other', async () => {
    const { slug } = await story(['port'])
    const paths = async () => (await later.sitemapFile(db, 'topics-1.xml'))?.match(/\/topics\/[\w-]+/g)
    expect(await paths()).toEqual(['/topics/port'])
    await merge('port', 'harbour')
    expect(await paths()).toEqual(['/topics/harbour'])
    const channel = await articlesChannel(db, { kind: 'topics', slug: 'harbour' })
    expect(channel?.entries.map(({ url, tags }) => [new URL(url).pathname, tags.at(-1)?.name])).toEqual([[`/articles/${slug}`, 'Harbour']])
    expect(await articlesChannel(db, { kind: 'topics', slug: 'port' })).toBeNull()
  })

  test('interrupts nobody who writes: the old name in an open text means the other', async () => {
    const { id } = await story(['port'], ['port'])
    const open = await articleInNewsroom(db, id)
    if (!open) throw new Error('gone')
    const typed = await typedContent(db, open.content)
    expect(typed.topics).toBe('Port')
    await merge('port', 'harbour')
    const written = writtenSchema.parse({ ...typed, body: 'More words.' })
    expect(await later.save(db, mara, { articleId: id, written, version: open.version })).toMatchObject({ state: 'saved' })
    expect((await articleInNewsroom(db, id))?.content.topics).toEqual(['harbour'])
    expect(await db.topic.count()).toBe(2)
  })

  test('comes back as the other in a revision that is taken up again', async () => {
    const { id } = await story(['research'])
    const content = (await articleInNewsroom(db, id))?.content
    if (!content) throw new Error('gone')
    const { number } = await keepRevision(db as never, { articleId: id, content: { ...content, topics: ['port', 'gone'] }, public: false })
    await merge('port', 'harbour')
    await later.restore(db, mara, { articleId: id, number })
    expect((await articleInNewsroom(db, id))?.content.topics).toEqual(['harbour'])
  })

  test('leads on through one merge after another, and to a topic that takes its address back', async () => {
    await merge('port', 'Harbour')
    await merge('harbour', '/topics/research')
    expect([await presentTopic(db, 'port'), await presentTopic(db, 'harbour')]).toEqual(['research', 'research'])
    const { slugOf, made } = named(await knownTopics(db), ['PORT', 'harbour', 'Research', 'Weather'])
    expect(['PORT', 'harbour', 'Research', 'Weather'].map(slugOf)).toEqual(['research', 'research', 'research', 'weather'])
    expect(made.map(({ slug }) => slug)).toEqual(['weather'])
    // However its name is written: it would come back under the address that leads on.
    const written = named(await knownTopics(db), ['Pört', 'Port!'])
    expect([written.made, ...['Pört', 'Port!'].map(written.slugOf)]).toEqual([[], 'research', 'research'])
    // An import from before may have made it anew.
    await db.topic.create({ data: { slug: 'port', name: 'Port' } })
    expect(named(await knownTopics(db), []).slugOf('Port')).toBe('port')
    await merge('research', 'Port')
    expect(await presentTopic(db, 'port')).toBeNull()
    expect(await presentTopic(db, 'harbour')).toBe('port')
  })

  test.each([
    ['harbour', 'Harbour', /the topic itself/],
    ['harbour', 'Nothing', /no topic that is called “Nothing”/],
  ])('is refused at its field: %s into %s', async (topic, into, message) => {
    await expect(merge(topic, into)).rejects.toMatchObject({ field: 'into', message: expect.stringMatching(message) })
    expect(mergeSchema.safeParse({ topic, into: ' ' }).error?.issues[0]?.message).toBe('Write the name of the other topic.')
  })

  test('moves all or nothing', async () => {
    const { id } = await story(['port'])
    await db.$executeRaw`alter table "SectionEvent" add constraint broken check (act <> 'topic-merged') not valid`
    await expect(merge('port', 'harbour')).rejects.toThrow()
    await db.$executeRaw`alter table "SectionEvent" drop constraint broken`
    expect(await topicsOf(id)).toEqual(['port'])
    expect(await presentTopic(db, 'port')).toBeNull()
    expect((await historyOf(db, id)).lines).toEqual([])
  })
})

describe('a topic is removed', () => {
  test('when nothing has it; what led to it leads nowhere', async () => {
    await merge('port', 'harbour')
    expect(await removeTopic(db, mara, 'harbour')).toBe('Harbour')
    expect(await presentTopic(db, 'port')).toBeNull()
    expect((await history())[0]).toBe('Mara Ellison removed the topic “Harbour”, /topics/harbour')
  })

  test('not while an article has it, or what is being written', async () => {
    await story(['port'])
    await story([], ['port'])
    expect((await topicInNewsroom(db, 'port'))?.use).toBe('1 article and what is being written on 1 other article')
    await expect(removeTopic(db, mara, 'port')).rejects.toThrow('“Port” stays, for it is used by 1 article and what is being written on')
    expect(await db.topic.count()).toBe(3)
  })
})

test('pages are forgotten: all of them when the topic stands on some, its own when it stands on none', async () => {
  const pages = (work: () => Promise<unknown>) => heard(site.url, work)
  expect(await pages(() => addTopic(db, mara, { name: 'Tides', slug: '' }))).toEqual(['/topics/tides'])
  expect(await pages(() => renameTopic(db, mara, { topic: 'tides', name: 'The tides' }))).toEqual(['/*'])
  expect(await pages(() => renameTopic(db, mara, { topic: 'tides', name: 'The tides' }))).toEqual([])
  expect(await pages(() => merge('tides', 'harbour'))).toEqual(['/*'])
  expect(await pages(() => removeTopic(db, mara, 'research'))).toEqual(['/topics/research'])
})

test('the list has topics by name, with what they have, a page at a time and by their words', async () => {
  await story(['port'])
  await testDraft(db).then(({ id }) => db.article.update({ where: { id }, data: { topics: { connect: { slug: 'port' } } } }))
  const { topics, count, more } = await topicList(db)
  expect([topics.map(({ name, articles, published }) => [name, articles, published]), count, more]).toEqual([
    [
      ['Harbour', 0, 0],
      ['Port', 2, 1],
      ['Research', 0, 0],
    ],
    3,
    false,
  ])
  expect((await topicList(db, { words: 'ARCH' })).topics.map(({ slug }) => slug)).toEqual(['research'])
  expect((await topicList(db, { words: '%' })).count).toBe(0)
  expect(topicView({ q: ' a ', page: '2' })).toEqual({ words: 'a', page: 2 })
  expect(topicView({ q: ['a'], page: '0' })).toEqual({ words: '', page: 1 })
})
